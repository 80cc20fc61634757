package org.basao.inquiry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundTerms;
import org.basao.kernel.Dimension;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;

/** What a round may say. Fields are named as forms name them; those of a line end with its position, such as {@code price-2}. */
public final class RoundRules {
    /** A price that stands longer than this is none. */
    public static final int LONGEST_VALIDITY_DAYS = 365;

    /** How many steps a price may have. */
    public static final int MOST_TIERS = 5;

    /** What the buyer and the producer may name where goods cross a border. */
    public static final List<String> INCOTERMS = List.of("EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DDP");

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_AMOUNT = new BigDecimal("10000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DAYS = 365;
    private static final int AMOUNT_SCALE = 3;
    private static final BigDecimal MOST_IN_PACK = new BigDecimal("10000000");
    private static final int PACK_SCALE = 6;

    private RoundRules() {}

    /** With its texts made fit to be kept. @throws InvalidFields if one is too long */
    public static RoundTerms said(RoundTerms terms) {
        new Checks()
                .run(() -> Said.orNothing("freightPlace", terms.freightPlace(), Said.LINE))
                .run(() -> Said.orNothing("payment", terms.payment(), Said.NOTE))
                .run(() -> Said.orNothing("delivery", terms.delivery(), Said.NOTE))
                .run(() -> Said.orNothing("note", terms.note(), Said.NOTE))
                .end();
        return new RoundTerms(
                terms.validUntil(),
                terms.vatState(),
                terms.vatRate(),
                terms.freight(),
                Said.orNothing("freightPlace", terms.freightPlace(), Said.LINE),
                terms.freightCost(),
                terms.incoterm(),
                Said.orNothing("payment", terms.payment(), Said.NOTE),
                Said.orNothing("delivery", terms.delivery(), Said.NOTE),
                Said.orNothing("note", terms.note(), Said.NOTE));
    }

    /** With its note made fit to be kept. @throws InvalidField if that is too long */
    public static QuotedLine said(QuotedLine line) {
        return new QuotedLine(
                line.position(),
                line.price(),
                line.unit(),
                line.amount(),
                line.minimum(),
                line.leadTimeDays(),
                line.perMonth(),
                Said.orNothing("lineNote-" + line.position(), line.note(), Said.NOTE),
                line.tiers());
    }

    /**
     * What holds for a draft too: whatever is said can be meant.
     *
     * @param asked what each line of the request is measured in, by position
     * @param currency ISO 4217, the request's
     */
    public static void check(RoundTerms terms, List<QuotedLine> lines, Map<Integer, Dimension> asked, String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        Checks checks = new Checks();
        check(terms, decimals, checks);
        Set<Integer> positions = new HashSet<>();
        for (QuotedLine line : lines) {
            if (!asked.containsKey(line.position()) || !positions.add(line.position())) {
                throw new BusinessException("inquiry.round.line");
            }
            check(line, asked.get(line.position()), decimals, checks);
        }
        checks.end();
    }

    /**
     * What has to be there before the other side sees it.
     *
     * @param today in Việt Nam
     */
    public static void expectComplete(RoundTerms terms, List<QuotedLine> lines, LocalDate today) {
        expect(terms.validUntil() != null, "validUntil", "inquiry.round.validity.missing");
        expect(!terms.validUntil().isBefore(today), "validUntil", "inquiry.round.validity.past");
        if (terms.validUntil().isAfter(today.plusDays(LONGEST_VALIDITY_DAYS))) {
            throw new InvalidField("validUntil", "inquiry.round.validity.far", LONGEST_VALIDITY_DAYS);
        }
        if (lines.isEmpty()) {
            throw new BusinessException("inquiry.round.empty");
        }
    }

    /**
     * Nobody can take what is sold only in larger quantities than were asked for.
     *
     * @param asked how much is asked for in a line, in the dimension's base unit
     * @throws org.basao.platform.error.InvalidFields for {@code minimum-<position>}
     */
    public static void expectTakeable(List<QuotedLine> lines, IntFunction<BigDecimal> asked) {
        Checks checks = new Checks();
        lines.stream().filter(line -> line.minimum() != null).forEach(line -> {
            BigDecimal least = line.unit().base().multiply(line.minimum());
            checks.run(() -> expect(
                    least.compareTo(asked.apply(line.position())) <= 0,
                    "minimum-" + line.position(),
                    "inquiry.round.minimum.asked"));
        });
        checks.end();
    }

    private static void check(RoundTerms terms, int decimals, Checks checks) {
        BigDecimal rate = terms.vatRate();
        boolean rated = terms.vatState() == VatState.INCLUDED || terms.vatState() == VatState.EXCLUDED;
        checks.run(() -> expect(terms.vatState() != null, "vatState", "inquiry.round.vat.state"))
                .run(() -> expect(
                        rate == null || (rate.signum() >= 0 && rate.compareTo(HUNDRED) <= 0 && scale(rate) <= 2),
                        "vatRate",
                        "inquiry.round.vat.wrong"))
                .run(() -> expect(rate == null || rated, "vatRate", "inquiry.round.vat.none"))
                .run(() -> expect(
                        terms.freightCost() == null
                                || (terms.freightCost().signum() >= 0
                                        && terms.freightCost().compareTo(MOST) <= 0
                                        && scale(terms.freightCost()) <= decimals),
                        "freightCost",
                        "inquiry.round.freight.cost"))
                .run(() -> expect(
                        (terms.freight() == Freight.EXPORT) == (terms.incoterm() != null),
                        "incoterm",
                        "inquiry.round.incoterm.export"))
                .run(() -> expect(
                        terms.incoterm() == null || INCOTERMS.contains(terms.incoterm()),
                        "incoterm",
                        "inquiry.round.incoterm.unknown"));
    }

    private static void check(QuotedLine line, Dimension asked, int decimals, Checks checks) {
        String end = "-" + line.position();
        checks.run(() -> expectPrice(line.price(), decimals, "price" + end))
                .run(() -> expect(line.unit().dimension() == asked, "unit" + end, "inquiry.round.dimension"))
                .run(() -> checkPack(line, "unit" + end))
                .run(() -> expectAmount(line.amount(), "amount" + end))
                .run(() -> expectAmount(line.minimum(), "minimum" + end))
                .run(() -> expect(isOffered(line, line.minimum()), "minimum" + end, "inquiry.round.minimum.offered"))
                .run(() -> expectAmount(line.perMonth(), "perMonth" + end))
                .run(() -> expect(
                        line.leadTimeDays() == null || (line.leadTimeDays() >= 0 && line.leadTimeDays() <= MOST_DAYS),
                        "leadTimeDays" + end,
                        "inquiry.round.days"))
                .run(() -> checkTiers(line, decimals));
    }

    private static void checkPack(QuotedLine line, String field) {
        if (!line.unit().isPack()) {
            return;
        }
        var unused = Said.something(field, line.unit().packLabel(), Said.LINE);
        expect(
                line.unit().base().compareTo(MOST_IN_PACK) <= 0
                        && scale(line.unit().base()) <= PACK_SCALE,
                field,
                "inquiry.round.amount");
    }

    /** Each step begins above the one before and costs less: no gap, no overlap, and nobody pays more for taking more. */
    private static void checkTiers(QuotedLine line, int decimals) {
        if (line.tiers().size() > MOST_TIERS) {
            throw new InvalidField(tier("tierFrom", line, 0), "inquiry.round.tiers.many", MOST_TIERS);
        }
        BigDecimal from = line.minimum() == null ? BigDecimal.ZERO : line.minimum();
        BigDecimal price = line.price();
        for (int i = 0; i < line.tiers().size(); i++) {
            PriceStep step = line.tiers().get(i);
            expect(step.from() != null, tier("tierFrom", line, i), "inquiry.round.tiers.half");
            expectAmount(step.from(), tier("tierFrom", line, i));
            expect(isOffered(line, step.from()), tier("tierFrom", line, i), "inquiry.round.tiers.offered");
            expect(step.from().compareTo(from) > 0, tier("tierFrom", line, i), "inquiry.round.tiers.from");
            expectPrice(step.price(), decimals, tier("tierPrice", line, i));
            expect(
                    price != null && step.price().compareTo(price) < 0,
                    tier("tierPrice", line, i),
                    "inquiry.round.tiers.price");
            from = step.from();
            price = step.price();
        }
    }

    /** A price from more on than can be delivered is nobody's price, and would only make the offer look cheap. */
    private static boolean isOffered(QuotedLine line, BigDecimal quantity) {
        return quantity == null || line.amount() == null || quantity.compareTo(line.amount()) <= 0;
    }

    private static String tier(String name, QuotedLine line, int index) {
        return name + "-" + line.position() + "-" + (index + 1);
    }

    private static void expectPrice(BigDecimal price, int decimals, String field) {
        expect(price != null && price.signum() > 0 && price.compareTo(MOST) <= 0, field, "inquiry.round.price.wrong");
        expect(scale(price) <= decimals, field, "inquiry.round.price.decimals");
    }

    private static void expectAmount(BigDecimal amount, String field) {
        expect(
                amount == null
                        || (amount.signum() > 0 && amount.compareTo(MOST_AMOUNT) <= 0 && scale(amount) <= AMOUNT_SCALE),
                field,
                "inquiry.round.amount");
    }

    private static int scale(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static void expect(boolean right, String field, String refusal) {
        if (!right) {
            throw new InvalidField(field, refusal);
        }
    }
}
