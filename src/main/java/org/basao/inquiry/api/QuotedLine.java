package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a round offers for one line of the request.
 *
 * @param position of the request's line
 * @param price for one of the unit
 * @param amount what can be delivered, in the unit; null: all that was asked
 * @param minimum the least that is sold at this price, in the unit; null: any
 * @param leadTimeDays from the order to the goods; null: not said
 * @param perMonth what can be delivered in a month, in the unit; null: not said
 * @param tiers from less to more; may be empty
 */
public record QuotedLine(
        int position,
        BigDecimal price,
        TradeUnit unit,
        BigDecimal amount,
        BigDecimal minimum,
        Integer leadTimeDays,
        BigDecimal perMonth,
        String note,
        List<PriceStep> tiers) {
    public QuotedLine {
        tiers = List.copyOf(tiers);
    }

    /** What one costs if so many of the unit are taken. */
    public BigDecimal priceAt(BigDecimal taken) {
        BigDecimal reached = price;
        for (PriceStep tier : tiers) {
            if (taken.compareTo(tier.from()) >= 0) {
                reached = tier.price();
            }
        }
        return reached;
    }

    /**
     * What the line is worth if as much as possible of what was asked is taken.
     *
     * @param askedBase in the dimension's base unit
     */
    public BigDecimal value(BigDecimal askedBase) {
        BigDecimal asked = askedBase.divide(unit.base(), 3, java.math.RoundingMode.HALF_UP);
        return priceAt(asked).multiply(amount == null ? asked : asked.min(amount));
    }
}
