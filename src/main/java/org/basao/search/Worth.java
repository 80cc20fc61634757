package org.basao.search;

/** What a match is worth, the same in the index and in the database: shares of one word that stands where it counts most. */
final class Worth {
    static final double NAME = 0.65;
    static final double MAKER = 0.15;
    static final double ANYWHERE = 0.35;
    /** Marks were left out: nearly as good as the very word. */
    static final double FOLDED = 0.85;
    /** Marks were typed and are others. */
    static final double OTHER_MARKS = 0.15;

    static final double CLOSE = 0.4;
    static final double NEAR = 0.15;
    static final double NEIGHBOURS = 0.3;
    static final double BEGINNING = 0.25;
    static final double WHOLE_NAME = 1.5;
    static final double OPTIONAL = 0.2;
    static final double VARIANT_FIRST = 1.2;
    static final double SCATTERED = 0.5;
    /** A name that holds the words of a place, or seems to, is worth less than being there. */
    static final double PLACE_IN_NAME = 0.7;

    /** A former place that the query does not name, only what it belongs to today. */
    static final double FORMER_PLACE = 0.5;

    static final int LONGEST_BEGINNING = 4;

    private Worth() {}
}
