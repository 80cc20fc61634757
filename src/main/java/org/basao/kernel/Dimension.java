package org.basao.kernel;

/** What a unit measures. Quantities and prices compare only within one dimension. */
public enum Dimension {
    MASS,
    VOLUME,
    COUNT,
    GUEST_DAY,
    GUEST_NIGHT;

    /** The unit in which this dimension's prices are compared. */
    public Unit base() {
        return switch (this) {
            case MASS -> Unit.KILOGRAM;
            case VOLUME -> Unit.LITRE;
            case COUNT -> Unit.PIECE;
            case GUEST_DAY -> Unit.GUEST_DAY;
            case GUEST_NIGHT -> Unit.GUEST_NIGHT;
        };
    }
}
