package org.basao.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.domain.MarkedSheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A spreadsheet as somebody changes it: cells as texts under their headers. */
public final class SheetFile {
    private static final Locale VI = Locale.of("vi");

    private final List<List<String>> lines = new ArrayList<>();

    /** A sheet with those columns and no row. */
    public static SheetFile of(Column... columns) {
        SheetFile sheet = new SheetFile();
        sheet.lines.add(new ArrayList<>(
                Arrays.stream(columns).map(column -> column.header(VI)).toList()));
        return sheet;
    }

    public static SheetFile read(byte[] file) {
        SheetFile sheet = new SheetFile();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> line = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    line.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
                }
                sheet.lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet;
    }

    public List<String> headers() {
        return lines.getFirst();
    }

    public int rows() {
        return lines.size() - 1;
    }

    /** @param row from 1 */
    public String get(int row, String header) {
        int column = headers().indexOf(header);
        List<String> line = lines.get(row);
        return column < line.size() ? line.get(column) : "";
    }

    /** The row whose product has that name. */
    public int rowOf(String product) {
        for (int row = 1; row < lines.size(); row++) {
            if (get(row, Column.PRODUCT.header(VI)).equals(product)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + product);
    }

    public SheetFile set(int row, Column column, String text) {
        int place = headers().indexOf(column.header(VI));
        while (lines.size() <= row) {
            lines.add(new ArrayList<>());
        }
        while (lines.get(row).size() <= place) {
            lines.get(row).add("");
        }
        lines.get(row).set(place, text);
        return this;
    }

    /** Another column behind the others. */
    public SheetFile column(String header) {
        headers().add(header);
        return this;
    }

    public byte[] xlsx() {
        return MarkedSheet.write(
                "Trang 1",
                lines.stream()
                        .map(line -> line.stream().map(Cell::text).toList())
                        .toList());
    }

    public String csv() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(String.join(",", line)).append('\n'));
        return text.toString();
    }
}
