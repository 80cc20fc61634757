package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;

/**
 * In what quantities and prices are told: a unit of trade, or one pack of a listing with what is in it.
 *
 * @param packLabel as the listing called it, such as {@code hộp 100 g}; null for a unit
 * @param base kg, litres, pieces, guest days or nights in one of it
 */
public record TradeUnit(Unit unit, String packLabel, BigDecimal base) {
    /** How a pack is written where a unit's name stands. */
    public static final String PACK = "PACK";

    /** @param unit in which the pack's content is told */
    public TradeUnit {
        Objects.requireNonNull(unit);
        if (base.signum() <= 0) {
            throw new IllegalArgumentException("something must be in it");
        }
    }

    public static TradeUnit of(Unit unit) {
        return new TradeUnit(unit, null, unit.size());
    }

    /** One pack of so much. */
    public static TradeUnit pack(String label, BigDecimal netQuantity, Unit unit) {
        return new TradeUnit(unit, Objects.requireNonNull(label), netQuantity.multiply(unit.size()));
    }

    public boolean isPack() {
        return packLabel != null;
    }

    /** {@link #PACK}, or the name of the unit. */
    public String name() {
        return isPack() ? PACK : unit.name();
    }

    public Dimension dimension() {
        return unit.dimension();
    }

    /** So much in the dimension's base unit, to six decimals. */
    public BigDecimal inBase(BigDecimal amount) {
        return amount.multiply(base).setScale(6, RoundingMode.HALF_UP);
    }

    /** A price for one of it, as a price for one base unit, to two decimals: prices of one dimension compare so. */
    public BigDecimal pricePerBase(BigDecimal price) {
        return price.divide(base, 2, RoundingMode.HALF_UP);
    }
}
