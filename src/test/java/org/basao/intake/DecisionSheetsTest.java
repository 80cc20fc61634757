package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basao.intake.domain.DecisionSheet;
import org.basao.platform.error.InvalidField;
import org.basao.register.api.PlannedRecognition.Fault;
import org.basao.register.api.RowOfDecision;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that officers choose for the rows of a decision, whole and broken. */
class DecisionSheetsTest {
    private static final String HEADER = "Tên sản phẩm,Chủ thể,Số giấy chứng nhận,Số sao\n";
    private static final String ROW = "Chè Đinh,HTX Hảo Đạt,1/GCN,4\n";

    private final DecisionSheets sheets = new DecisionSheets();

    private String text(byte[] content) {
        return sheets.text(new ByteArrayInputStream(content));
    }

    /** What cannot be read at all, each kind once. */
    enum Broken {
        EMPTY {
            @Override
            byte[] content() {
                return new byte[0];
            }
        },
        PHOTO {
            @Override
            byte[] content() {
                return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1};
            }
        },
        PDF {
            @Override
            byte[] content() {
                return "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
            }
        },
        OLD_EXCEL_OR_WITH_A_PASSWORD {
            @Override
            byte[] content() {
                return new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                };
            }
        },
        UTF_16 {
            @Override
            byte[] content() {
                return (HEADER + ROW).getBytes(StandardCharsets.UTF_16);
            }
        },
        WINDOWS_1258 {
            @Override
            byte[] content() {
                return (HEADER + "Trà Hòa Bình,đậu,1/GCN,4\n").getBytes(Charset.forName("windows-1258"));
            }
        },
        ZIP_THAT_IS_NO_WORKBOOK {
            @Override
            byte[] content() throws IOException {
                return zip("readme.txt", "xin chào".getBytes(StandardCharsets.UTF_8));
            }
        },
        ZIP_BOMB {
            @Override
            byte[] content() throws IOException {
                return zip("xl/worksheets/sheet1.xml", new byte[60 * 1024 * 1024]);
            }
        },
        CUT_OFF {
            @Override
            byte[] content() throws IOException {
                byte[] whole = workbook("Chè", "HTX", "1/GCN", 4);
                return Arrays.copyOf(whole, whole.length / 2);
            }
        },
        QUOTE_THAT_NEVER_CLOSES {
            @Override
            byte[] content() {
                return (HEADER + "\"Chè Đinh,HTX,1/GCN,4\n").getBytes(StandardCharsets.UTF_8);
            }
        };

        abstract byte[] content() throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_file_is_refused_next_to_its_field_with_advice(Broken broken) {
        assertThatThrownBy(() -> text(broken.content()))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("file"))
                .hasMessage("register.plan.fileUnreadable");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_the_limit() {
        assertThatThrownBy(() -> text(new byte[5 * 1024 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.parameters()).containsExactly(5L))
                .hasMessage("register.plan.fileLarge");
    }

    @Test
    void a_workbook_becomes_what_would_have_been_pasted() throws IOException {
        assertThat(DecisionSheet.read(text(workbook("Chè \"Đinh\"", "HTX", "1/GCN", 4))))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .returns("Chè Đinh", RowOfDecision::product)
                        .returns(4, RowOfDecision::stars)
                        .returns(List.of(), RowOfDecision::faults));
    }

    @Test
    void a_formula_is_no_value_and_a_missing_column_is_a_fault_of_each_row() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            head(sheet);
            sheet.value(1, 0, "Chè");
            sheet.value(1, 2, "1/GCN");
            sheet.formula(1, 3, "1+3");
        }
        assertThat(faults(text(out.toByteArray()))).containsExactly("register.plan.starsWrong");
        assertThat(faults(text("Tên sản phẩm,Số sao\nChè,\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("register.plan.starsMissing");
    }

    @Test
    void rows_beyond_what_a_decision_takes_are_noticed() {
        String many = HEADER + ROW.repeat(DecisionSheet.MOST + 1);
        assertThatThrownBy(() -> DecisionSheet.read(text(many.getBytes(StandardCharsets.UTF_8))))
                .hasMessage("register.plan.rowsMany");
    }

    private static List<String> faults(String text) {
        return DecisionSheet.read(text).stream()
                .flatMap(row -> row.faults().stream())
                .map(Fault::key)
                .toList();
    }

    static byte[] workbook(String product, String producer, String certificate, int stars) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            head(sheet);
            sheet.value(1, 0, product);
            sheet.value(1, 1, producer);
            sheet.value(1, 2, certificate);
            sheet.value(1, 3, stars);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet) {
        List<String> names = List.of("Tên sản phẩm", "Chủ thể", "Số giấy chứng nhận", "Số sao");
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
