package org.basao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SourceRow;
import org.basao.intake.api.UnreadableFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFileTest {
    private static final List<Column> COLUMNS =
            Arrays.stream(Column.values()).filter(Column::required).toList();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("tệp.dat");
    }

    private static String header(String separator) {
        return COLUMNS.stream()
                .map(column -> '"' + column.header(Locale.of("vi")) + '"')
                .collect(Collectors.joining(separator));
    }

    private static String line(String separator) {
        return IntStream.range(0, COLUMNS.size()).mapToObj(i -> "chè " + i).collect(Collectors.joining(separator));
    }

    private List<SourceRow> read() throws IOException {
        return read(ImportLimits.STANDARD);
    }

    private List<SourceRow> read(ImportLimits limits) throws IOException {
        try (ProductFile rows = ProductFile.open(file, limits)) {
            List<SourceRow> read = new ArrayList<>();
            rows.forEachRemaining(read::add);
            return read;
        }
    }

    private Problem refusal(ImportLimits limits) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(limits)).problem();
    }

    private Reason reason() {
        return refusal(ImportLimits.STANDARD).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void csv_may_be_parted_by_comma_semicolon_or_tab(String separator) throws IOException {
        Files.writeString(file, "\uFEFF" + header(separator) + "\r\n\r\n" + line(separator) + "\r\n");
        List<SourceRow> rows = read();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(rows.getFirst().cells().get(Column.PRODUCER)).isEqualTo(Cell.text("chè 0"));
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() throws IOException {
        String quoted = "\"chè\nhai dòng\"" + line(",").substring(5);
        Files.writeString(file, header(",") + "\n" + quoted + "\n" + line(",") + "\n");
        assertThat(read()).extracting(SourceRow::line).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_refused_with_advice(String charset) throws IOException {
        Files.write(file, (header(",") + "\n" + line(",")).getBytes(Charset.forName(charset)));
        assertThat(reason()).isEqualTo(Reason.ENCODING_UTF16);
    }

    @Test
    void windows_1258_is_refused_with_its_line() throws IOException {
        byte[] good = (header(",") + "\n" + line(",") + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bad = "Trà Hòa Bình,đậu".getBytes(Charset.forName("windows-1258"));
        byte[] all = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, all, good.length, bad.length);
        Files.write(file, all);
        Problem problem = refusal(ImportLimits.STANDARD);
        assertThat(problem.reason()).isEqualTo(Reason.ENCODING_NOT_UTF8);
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void letters_across_the_edge_of_a_block_are_good() throws IOException {
        StringBuilder text = new StringBuilder(header(",")).append('\n');
        while (text.length() < 200_000) {
            text.append(line(",")).append('\n');
        }
        Files.writeString(file, text);
        assertThat(read()).hasSizeGreaterThan(500);
    }

    @Test
    void a_header_must_be_known_complete_and_said_once() throws IOException {
        Files.writeString(file, header(",") + ",Màu sắc\n");
        assertThat(reason()).isEqualTo(Reason.COLUMN_UNKNOWN);
        Files.writeString(file, header(",") + ",chu the\n");
        assertThat(reason()).isEqualTo(Reason.COLUMN_TWICE);
        Files.writeString(file, "Chủ thể,Tên sản phẩm\n");
        assertThat(reason()).isEqualTo(Reason.COLUMN_MISSING);
        Files.writeString(file, "");
        assertThat(reason()).isEqualTo(Reason.FILE_EMPTY);
        file = folder.resolve("nowhere.csv");
        assertThat(reason()).isEqualTo(Reason.FILE_MISSING);
    }

    @Test
    void surplus_cells_and_open_quotes_are_noticed() throws IOException {
        Files.writeString(file, header(",") + "\n" + line(",") + ",thừa,thừa\n");
        assertThat(read().getFirst().surplus()).isEqualTo(2);
        Files.writeString(file, header(",") + "\n\"" + line(",") + "\n");
        assertThat(reason()).isEqualTo(Reason.FILE_BROKEN);
    }

    @Test
    void a_file_too_big_or_too_long_is_refused() throws IOException {
        Files.writeString(file, header(",") + "\n" + line(",") + "\n" + line(",") + "\n");
        assertThat(refusal(new ImportLimits(100, 1, 1, 1, 1)).reason()).isEqualTo(Reason.FILE_TOO_BIG);
        assertThat(refusal(new ImportLimits(100_000, 1, 1, 1, 1)).reason()).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    private void spreadsheet(java.util.function.Consumer<Worksheet> more) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "BaSao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sản phẩm");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i).header(Locale.ENGLISH));
                sheet.value(1, i, "chè " + i);
            }
            more.accept(sheet);
        }
    }

    @Test
    void a_spreadsheet_gives_texts_numbers_and_days() throws IOException {
        int price = COLUMNS.indexOf(Column.PRICE_MIN);
        int day = COLUMNS.indexOf(Column.SIGNED_ON);
        spreadsheet(sheet -> {
            sheet.value(1, price, 90000.5);
            sheet.value(1, day, LocalDate.of(2025, 10, 20));
            sheet.style(1, day).format("dd/mm/yyyy").set();
        });
        SourceRow row = read().getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cells().get(Column.PRODUCER)).isEqualTo(Cell.text("chè 0"));
        assertThat(row.cells().get(Column.PRICE_MIN)).isEqualTo(new Cell(Cell.Kind.NUMBER, "90000.5"));
        assertThat(row.cells().get(Column.SIGNED_ON)).isEqualTo(Cell.text("2025-10-20"));
    }

    @Test
    void a_formula_is_named_by_its_cell() throws IOException {
        int price = COLUMNS.indexOf(Column.PRICE_MIN);
        spreadsheet(sheet -> sheet.formula(1, price, "1+1"));
        assertThat(read().getFirst().cells().get(Column.PRICE_MIN))
                .isEqualTo(new Cell(Cell.Kind.FORMULA, (char) ('A' + price) + "2"));
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_unpacks() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThat(reason()).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void a_spreadsheet_that_unpacks_to_too_much_or_too_many_parts_is_refused() throws IOException {
        spreadsheet(sheet -> {});
        assertThat(refusal(new ImportLimits(1_000_000, 1_000, 1_000, 200, 10)).reason())
                .isEqualTo(Reason.ZIP_BOMB);
        assertThat(refusal(new ImportLimits(1_000_000, 1_000_000, 100, 2, 10)).reason())
                .isEqualTo(Reason.ZIP_ENTRIES);
    }

    @Test
    void other_kinds_of_files_are_refused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertThat(reason()).isEqualTo(Reason.FILE_OLD_EXCEL);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write('x');
        }
        assertThat(reason()).isEqualTo(Reason.FILE_KIND);
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(reason()).isEqualTo(Reason.FILE_BROKEN);
    }
}
