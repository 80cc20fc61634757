package org.basao.intake.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.kernel.VietnameseText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of ours: rows under a header, and where something is to be corrected a last column that says what. */
public final class MarkedSheet {
    private static final String NOTE = "Cần sửa";
    private static final String NOTE_EN = "To correct";
    private static final String BAD = "FBEEEC";
    private static final int WIDTH = 22;
    private static final int NOTE_WIDTH = 60;

    private MarkedSheet() {}

    /** Whether a column is our own, with what was to be corrected the last time. */
    static boolean isNote(String header) {
        String folded = VietnameseText.foldedKey(header);
        return folded.equals(VietnameseText.foldedKey(NOTE)) || folded.equals(VietnameseText.foldedKey(NOTE_EN));
    }

    /** Rows as a spreadsheet; the title is that of its sheet. */
    public static byte[] write(String title, List<List<Cell>> rows) {
        return workbook(title, rows, Map.of());
    }

    /**
     * A file that was sent, with what is to be corrected beside each row. Tax codes are left out: some are personal numbers.
     *
     * @param notes by line
     */
    public static byte[] marked(Path file, ImportLimits limits, String title, Map<Long, String> notes, Locale locale)
            throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        Map<Integer, String> marks = new HashMap<>();
        try (Lines lines = ProductFile.lines(file, limits)) {
            List<Integer> left = List.of();
            int width = 0;
            while (lines.hasNext() && rows.size() <= limits.rows()) {
                Line line = lines.next();
                if (rows.isEmpty()) {
                    left = left(line.cells());
                    width = line.cells().size() - left.size();
                }
                List<Cell> cells = without(line.cells(), left);
                while (cells.size() < width) {
                    cells.add(Cell.EMPTY);
                }
                String note = notes.get(line.number());
                if (rows.isEmpty()) {
                    note = locale.getLanguage().equals("en") ? NOTE_EN : NOTE;
                } else if (note != null) {
                    marks.put(rows.size(), note);
                }
                if (note != null) {
                    cells.add(width, Cell.text(note));
                }
                rows.add(cells);
            }
        }
        return workbook(title, rows, marks);
    }

    /** Places of columns that are not given back. */
    private static List<Integer> left(List<Cell> header) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String text = header.get(i).text();
            if (isNote(text) || Column.of(text).filter(Column.TAX_CODE::equals).isPresent()) {
                left.add(i);
            }
        }
        return left;
    }

    private static List<Cell> without(List<Cell> cells, List<Integer> left) {
        List<Cell> rest = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!left.contains(i)) {
                rest.add(cells.get(i));
            }
        }
        return rest;
    }

    private static byte[] workbook(String title, List<List<Cell>> rows, Map<Integer, String> marks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Ba Sao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            sheet.freezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                List<Cell> row = rows.get(r);
                for (int c = 0; c < row.size(); c++) {
                    write(sheet, r, c, row.get(c));
                    if (r == 0) {
                        sheet.width(c, isNote(row.get(c).text()) ? NOTE_WIDTH : WIDTH);
                        sheet.style(r, c).bold().set();
                    } else if (marks.containsKey(r)) {
                        sheet.style(r, c).fillColor(BAD).set();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A formula or a broken cell stays empty: what it showed is not known here. */
    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.text().isEmpty()) {
            return;
        }
        switch (cell.kind()) {
            case TEXT -> sheet.value(row, column, cell.text());
            case NUMBER -> sheet.value(row, column, new BigDecimal(cell.text()));
            case FORMULA, ERROR -> {}
        }
    }
}
