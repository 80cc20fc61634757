package org.basao.intake.api;

import java.util.Map;

/**
 * One row of a file: one product with its producer, its offer, its decision and its certificate.
 *
 * @param line in the file, the first being 1
 * @param surplus how many cells the row has that belong to no column of the header; 0 in a sound file
 */
public record SourceRow(long line, Map<Column, Cell> cells, int surplus) {
    public SourceRow(long line, Map<Column, Cell> cells) {
        this(line, cells, 0);
    }
}
