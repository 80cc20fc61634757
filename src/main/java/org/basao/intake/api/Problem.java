package org.basao.intake.api;

import java.util.List;

/**
 * Why something in a file is refused. It never holds a tax code.
 *
 * @param line in the file, or 0 if it concerns the file as a whole
 * @param column the column, or null if it concerns the row or the file as a whole
 * @param parameters of the reason's text
 */
public record Problem(long line, Column column, Reason reason, List<String> parameters) {
    public Problem(long line, Column column, Reason reason, String... parameters) {
        this(line, column, reason, List.of(parameters));
    }
}
