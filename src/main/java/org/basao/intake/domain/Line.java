package org.basao.intake.domain;

import java.util.List;
import org.basao.intake.api.Cell;

/**
 * One line of a file as its format gives it.
 *
 * @param number in the file, the first being 1
 */
record Line(long number, List<Cell> cells) {
    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
