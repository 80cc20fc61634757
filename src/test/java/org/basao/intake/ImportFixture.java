package org.basao.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.SourceRow;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** A database of one's own, files with good rows to spoil, and the import at ten o'clock on 15 November 2026. */
final class ImportFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);
    static final TaxCodeSeal SEAL = new TaxCodeSeal("a secret of the tests, long enough to be one");
    static final ImportOptions PLAIN = new ImportOptions(Actor.command("test"), false, false, false);
    static final ImportOptions SKIPPING = new ImportOptions(Actor.command("test"), false, true, false);
    static final ImportOptions DRY = new ImportOptions(Actor.command("test"), true, false, false);

    final Database database = TestServers.freshDatabase();
    final Rows rows = new Rows(database.application());
    private final ProductImport products = new ProductImport(database.application(), CLOCK, SEAL);

    /** A good product row with the given cells changed: column, text, column, text … */
    static Map<Column, String> row(int number, Object... changes) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.PRODUCER, "HTX Kiểm Thử " + number);
        cells.put(Column.ENTITY_TYPE, "HTX");
        cells.put(Column.PROVINCE, "Thái Nguyên");
        cells.put(Column.PRODUCT, "Chè kiểm thử số " + number);
        cells.put(Column.PRODUCT_SET, "11");
        cells.put(Column.PACK, "hộp 100 g");
        cells.put(Column.PRICE_MIN, "90.000");
        cells.put(Column.PRICE_MAX, "120.000 đ");
        cells.put(Column.ISSUER, "UBND tỉnh Thái Nguyên");
        cells.put(Column.LEVEL, "tỉnh");
        cells.put(Column.DECISION, "100/QĐ-UBND");
        cells.put(Column.SIGNED_ON, "20/10/2025");
        cells.put(Column.CERTIFICATE, "TN-" + number);
        cells.put(Column.STARS, "4");
        for (int i = 0; i < changes.length; i += 2) {
            cells.put((Column) changes[i], (String) changes[i + 1]);
        }
        return cells;
    }

    @SafeVarargs
    static Path csv(Path folder, Map<Column, String>... rows) {
        Path file = folder.resolve("products-" + System.nanoTime() + ".csv");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(Arrays.stream(Column.values())
                    .map(column -> column.header(Texts.VIETNAMESE))
                    .toList());
            for (Map<Column, String> row : rows) {
                List<String> cells = new ArrayList<>();
                for (Column column : Column.values()) {
                    cells.add(row.getOrDefault(column, ""));
                }
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static SourceRow source(long line, Map<Column, String> cells) {
        Map<Column, Cell> texts = new EnumMap<>(Column.class);
        cells.forEach((column, text) -> texts.put(column, Cell.text(text)));
        return new SourceRow(line, texts);
    }

    ImportReport run(Path file, ImportOptions options) {
        return products.run(file, options);
    }

    @SafeVarargs
    final ImportReport run(ImportOptions options, Map<Column, String>... given) {
        List<SourceRow> source = new ArrayList<>();
        for (Map<Column, String> cells : given) {
            source.add(source(source.size() + 2, cells));
        }
        return products.run(source.iterator(), options);
    }

    long count(String from) {
        return rows.first("select count(*) from " + from, row -> row.getLong(1)).orElseThrow();
    }

    String text(String sql) {
        return rows.first(sql, row -> row.getString(1)).orElseThrow();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
