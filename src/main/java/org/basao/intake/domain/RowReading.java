package org.basao.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SourceRow;
import org.basao.kernel.VietnameseText;

/** Reads the cells of one row and gathers what is wrong with them, so that one pass names every fault. */
final class RowReading {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private final SourceRow row;
    private final Set<Column> required;
    private final List<Problem> problems = new ArrayList<>();

    RowReading(SourceRow row) {
        this(row, Column.REQUIRED);
    }

    RowReading(SourceRow row, Set<Column> required) {
        this.row = row;
        this.required = required;
        if (row.surplus() > 0) {
            problem(null, Reason.SURPLUS_CELLS, String.valueOf(row.surplus()));
        }
        for (Column column : Column.values()) {
            check(column, row.cells().getOrDefault(column, Cell.EMPTY));
        }
    }

    private void check(Column column, Cell cell) {
        switch (cell.kind()) {
            case FORMULA -> problem(column, Reason.FORMULA, cell.text());
            case ERROR -> problem(column, Reason.ERROR_CELL, cell.text());
            case TEXT, NUMBER -> {
                if (cell.text().isBlank()) {
                    if (required.contains(column)) {
                        problem(column, Reason.REQUIRED);
                    }
                } else if (cell.text().length() > column.maxLength()) {
                    problem(column, Reason.TOO_LONG, String.valueOf(column.maxLength()));
                } else if (CONTROL.matcher(cell.text().replace("\r\n", "\n")).find()) {
                    problem(column, Reason.CONTROL_CHARACTER);
                }
            }
        }
    }

    long line() {
        return row.line();
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(Column column, Reason reason, String... parameters) {
        problems.add(new Problem(row.line(), column, reason, parameters));
    }

    /** The cell, if it holds something and nothing is wrong with it so far. */
    Optional<Cell> cell(Column column) {
        Cell cell = row.cells().getOrDefault(column, Cell.EMPTY);
        boolean refused = problems.stream().anyMatch(problem -> problem.column() == column);
        return refused || cell.text().isBlank() ? Optional.empty() : Optional.of(cell);
    }

    /** The text on one line, composed, blanks tidied; null if there is none. */
    String text(Column column) {
        return cell(column)
                .map(cell -> BLANKS.matcher(VietnameseText.composed(cell.text()))
                        .replaceAll(" ")
                        .strip())
                .orElse(null);
    }

    /** A text that may have several lines; null if there is none. */
    String lines(Column column) {
        return cell(column)
                .map(cell -> VietnameseText.composed(cell.text().replace("\r\n", "\n"))
                        .strip())
                .orElse(null);
    }

    /** What the text means; null if the cell is empty, and a problem with the text as parameter if it means nothing. */
    <T> T meaning(Column column, Reason unknown, Function<String, Optional<T>> reader) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<T> meaning = reader.apply(text);
        if (meaning.isEmpty()) {
            problem(column, unknown, text);
        }
        return meaning.orElse(null);
    }

    /** As {@link #meaning}, for what must not be repeated in reports. */
    <T> T secret(Column column, Reason unknown, Function<String, Optional<T>> reader) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<T> meaning = reader.apply(text);
        if (meaning.isEmpty()) {
            problem(column, unknown);
        }
        return meaning.orElse(null);
    }

    /** A whole number above 0; null if the cell is empty or wrong. */
    Integer count(Column column) {
        Optional<Cell> cell = cell(column);
        Optional<Integer> number = cell.flatMap(NumberText::whole).filter(found -> found > 0);
        if (cell.isPresent() && number.isEmpty()) {
            problem(column, Reason.WHOLE_NUMBER, text(column));
        }
        return number.orElse(null);
    }
}
