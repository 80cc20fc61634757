package org.basao.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of one currency (ISO 4217). Đồng have no decimals; other currencies at most their own.
 *
 * @param amount without more decimals than the currency knows
 */
public record Money(BigDecimal amount, Currency currency) {
    /** @throws IllegalArgumentException if the amount has decimals that the currency does not have */
    public Money {
        Objects.requireNonNull(currency);
        amount = amount.stripTrailingZeros();
        if (amount.scale() > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("more decimals than " + currency + " has");
        }
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    public static Money dong(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("VND"));
    }
}
