package org.basao.kernel;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount of something in a unit of trade.
 *
 * @param amount more than 0
 */
public record Quantity(BigDecimal amount, Unit unit) {
    /** @throws IllegalArgumentException if the amount is not above 0 */
    public Quantity {
        Objects.requireNonNull(unit);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("quantity must be above 0");
        }
    }

    /** The same amount in kg, litre, piece, guest day or guest night. */
    public BigDecimal inBaseUnit() {
        return amount.multiply(unit.size()).stripTrailingZeros();
    }
}
