package org.basao.intake.api;

/**
 * One cell of a file, before anybody has asked what it means.
 *
 * @param text what stands in it; for a formula or a broken cell its name, such as {@code K12}
 */
public record Cell(Kind kind, String text) {
    /** What kind of cell it is. */
    public enum Kind {
        /** As a person wrote it: a number in it is read as in Việt Nam. */
        TEXT,
        /** A number of a spreadsheet, with a point before its decimals. */
        NUMBER,
        /** Computed by the spreadsheet: refused, because what it shows elsewhere is unknown. */
        FORMULA,
        /** The spreadsheet shows an error. */
        ERROR
    }

    public static final Cell EMPTY = text("");

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text);
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
