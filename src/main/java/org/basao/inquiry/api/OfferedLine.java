package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.basao.kernel.Dimension;

/**
 * One line of an offer beside what was asked, on a day.
 *
 * @param taken whether an acceptance took it already: it is taken once
 */
public record OfferedLine(QuotedLine quoted, Goods goods, Asked asked, boolean taken) {
    private static final int DECIMALS = 3;

    /**
     * The product as it stands that day.
     *
     * @param set number of its product set
     * @param certificate public code of the certificate of that day; where there is none, of the one by which it was asked for
     * @param certificateEnds last day on which that is effective
     */
    public record Goods(
            String product,
            String name,
            String nameEn,
            int set,
            String setName,
            String setNameEn,
            Standing standing,
            String certificate,
            String certificateNumber,
            int stars,
            LocalDate certificateEnds) {}

    /**
     * What the buyer wrote.
     *
     * @param base in the dimension's base unit
     * @param accepted so much of it, in the base unit, deals hold already
     * @param targetPrice for one of the unit; null if none was said
     */
    public record Asked(
            BigDecimal amount, TradeUnit unit, BigDecimal base, BigDecimal accepted, BigDecimal targetPrice) {
        public Dimension dimension() {
            return unit.dimension();
        }

        /** Still to be agreed on, in the base unit. */
        public BigDecimal left() {
            return base.subtract(accepted);
        }
    }

    public int position() {
        return quoted.position();
    }

    public TradeUnit unit() {
        return quoted.unit();
    }

    /** Whether the unit is told in whole numbers only. */
    public boolean isWhole() {
        Dimension dimension = unit().dimension();
        return unit().isPack() || (dimension != Dimension.MASS && dimension != Dimension.VOLUME);
    }

    /** What was asked, in the unit of the offer. */
    public BigDecimal askedHere() {
        return asked.base()
                .divide(unit().base(), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** What is offered of it, in the unit of the offer. */
    public BigDecimal offered() {
        return quoted.amount() == null ? askedHere() : quoted.amount().min(askedHere());
    }

    /** The most that can be taken now, in the unit of the offer; 0 if nothing can. */
    public BigDecimal most() {
        if (taken) {
            return BigDecimal.ZERO;
        }
        BigDecimal left = asked.left().divide(unit().base(), isWhole() ? 0 : DECIMALS, RoundingMode.DOWN);
        return (quoted.amount() == null ? left : left.min(deliverable())).max(BigDecimal.ZERO);
    }

    /** Of two packs and a half two can be taken. */
    private BigDecimal deliverable() {
        return isWhole() ? quoted.amount().setScale(0, RoundingMode.DOWN) : quoted.amount();
    }

    /** The least that is sold; 0 if that was not said. */
    public BigDecimal least() {
        return quoted.minimum() == null ? BigDecimal.ZERO : quoted.minimum();
    }

    /** Whether less was asked for than is sold at this price. */
    public boolean isBelowMinimum() {
        return least().compareTo(askedHere()) > 0;
    }

    /** The price of one of the unit at the quantity that was asked. */
    public BigDecimal priceAtAsked() {
        return quoted.priceAt(askedHere());
    }

    /** The same for one base unit, by which offers compare. */
    public BigDecimal perBase() {
        return unit().pricePerBase(priceAtAsked());
    }

    /** What so many of the unit cost, to the decimals of the currency. */
    public BigDecimal value(BigDecimal amount, String currency) {
        return quoted.priceAt(amount)
                .multiply(amount)
                .setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
