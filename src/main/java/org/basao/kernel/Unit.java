package org.basao.kernel;

import java.math.BigDecimal;

/** Units of trade, each with its dimension and its size in the dimension's base unit (kg, litre, piece, guest day or night). */
public enum Unit {
    GRAM(Dimension.MASS, "0.001", "g"),
    KILOGRAM(Dimension.MASS, "1", "kg"),
    TONNE(Dimension.MASS, "1000", "t"),
    MILLILITRE(Dimension.VOLUME, "0.001", "ml"),
    LITRE(Dimension.VOLUME, "1", "l"),
    PIECE(Dimension.COUNT, "1", "cái"),
    GUEST_DAY(Dimension.GUEST_DAY, "1", "khách/ngày"),
    GUEST_NIGHT(Dimension.GUEST_NIGHT, "1", "khách/đêm");

    private final Dimension dimension;
    private final BigDecimal size;
    private final String symbol;

    Unit(Dimension dimension, String size, String symbol) {
        this.dimension = dimension;
        this.size = new BigDecimal(size);
        this.symbol = symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** How much of the base unit one of this unit is. */
    public BigDecimal size() {
        return size;
    }

    /** The sign as written in files and on labels; pages take their words from the message bundles. */
    public String symbol() {
        return symbol;
    }
}
