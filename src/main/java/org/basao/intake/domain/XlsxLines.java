package org.basao.intake.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basao.intake.api.Cell;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.Reason;
import org.basao.intake.api.UnreadableFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Lines of the first sheet of a spreadsheet, read as a stream. */
final class XlsxLines implements Lines {
    /** A spreadsheet keeps 15 digits; what stands behind them is the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long lastLine;

    private XlsxLines(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static XlsxLines open(Path file, ImportLimits limits) throws IOException {
        ZipCheck.check(file, limits);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new XlsxLines(workbook);
        } catch (ExcelReaderException | IOException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw new UnreadableFile(Reason.FILE_KIND);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new UnreadableFile(Reason.FILE_BROKEN, String.valueOf(lastLine));
        }
    }

    @Override
    public Line next() {
        Row row = rows.next();
        lastLine = row.getRowNum();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxLines::cell).orElse(Cell.EMPTY));
        }
        return new Line(lastLine, cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case STRING, BOOLEAN -> Cell.text(cell.getText());
            case FORMULA -> new Cell(Cell.Kind.FORMULA, cell.getAddress().toString());
            case ERROR -> new Cell(Cell.Kind.ERROR, cell.getAddress().toString());
            case NUMBER ->
                isDate(cell.getDataFormatString())
                        ? Cell.text(cell.asDate().toLocalDate().toString())
                        : new Cell(Cell.Kind.NUMBER, number(cell.asNumber()));
        };
    }

    private static String number(BigDecimal number) {
        BigDecimal shortest = number.round(DIGITS).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }

    /** Formats of days hold a y or a d outside quotes and brackets. */
    private static boolean isDate(String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
