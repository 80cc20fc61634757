package org.basao.inquiry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.kernel.PublicCode;
import org.basao.kernel.Unit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;

/** What a request must say before it is sent. Fields of a line end with its number, from 1. */
public final class RequestRules {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_LINE_NOTE = 500;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_REASON = 1000;

    private static final int MOST_DECIMALS = 3;
    private static final BigDecimal MOST_AMOUNT = new BigDecimal("10000000000");
    private static final BigDecimal MOST_PRICE = new BigDecimal("1000000000000");
    private static final int FARTHEST_DELIVERY_YEARS = 2;

    private RequestRules() {}

    /**
     * Judges what is to be sent.
     *
     * @param products the public ones of that day by their codes
     * @param provinces codes of the provinces of that day
     * @return the same with its texts made fit to be stored
     * @throws org.basao.platform.error.InvalidFields for what cannot be taken
     * @throws BusinessException if nothing, or too much, is asked for
     */
    public static Wanted checked(
            Wanted wanted, Map<String, AskedProduct> products, Set<String> provinces, LocalDate today) {
        List<Line> lines = wanted.lines();
        if (lines.isEmpty()) {
            throw new BusinessException("inquiry.lines.none");
        }
        if (lines.size() > RequestLimits.MOST_LINES) {
            throw new BusinessException("inquiry.lines.many", RequestLimits.MOST_LINES);
        }
        if (new HashSet<>(wanted.products()).size() < lines.size()) {
            throw new BusinessException("inquiry.lines.twice");
        }
        Checks checks = new Checks();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int number = i + 1;
            checks.run(() -> checkQuantity(line, number, products))
                    .run(() -> checkPrice("price" + number, line.targetPrice()))
                    .run(() -> {
                        var unused = lineNote(line, number);
                    });
        }
        checks.run(() -> checkPlace(wanted, provinces))
                .run(() -> {
                    var unused = Written.line("address", wanted.address(), LONGEST_ADDRESS);
                })
                .run(() -> checkAnswerBy(wanted.answerBy(), today))
                .run(() -> checkDelivery(wanted, today))
                .run(() -> {
                    if (wanted.incoterm() != null && !RequestLimits.INCOTERMS.contains(wanted.incoterm())) {
                        throw new InvalidField("incoterm", "inquiry.incoterm.unknown");
                    }
                })
                .run(() -> {
                    var unused = Written.text("note", wanted.note(), LONGEST_NOTE);
                })
                .end();
        return fit(wanted);
    }

    private static Wanted fit(Wanted wanted) {
        return new Wanted(
                wanted.lines().stream()
                        .map(line -> new Line(
                                line.product(),
                                line.amount(),
                                line.unit(),
                                line.packLabel(),
                                line.targetPrice(),
                                lineNote(line, 0)))
                        .toList(),
                wanted.province(),
                Written.line("address", wanted.address(), LONGEST_ADDRESS),
                wanted.deliverFrom(),
                wanted.deliverTo(),
                wanted.recurrence(),
                wanted.sampleWanted(),
                wanted.documents(),
                wanted.incoterm(),
                Written.text("note", wanted.note(), LONGEST_NOTE),
                wanted.answerBy());
    }

    private static String lineNote(Line line, int number) {
        return Written.text("note" + number, line.note(), LONGEST_LINE_NOTE);
    }

    private static void checkQuantity(Line line, int number, Map<String, AskedProduct> products) {
        String field = "amount" + number;
        AskedProduct product = products.get(line.product());
        if (product == null) {
            throw new InvalidField(field, "inquiry.product.gone");
        }
        Optional<TradeUnit> unit = product.unit(line.unit(), line.packLabel());
        if (unit.isEmpty()) {
            throw new InvalidField("unit" + number, "inquiry.unit.wrong");
        }
        if (line.amount() == null) {
            throw new InvalidField(field, "inquiry.amount.missing");
        }
        if (line.amount().signum() <= 0) {
            throw new InvalidField(field, "inquiry.amount.zero");
        }
        if (line.amount().compareTo(MOST_AMOUNT) >= 0
                || line.amount().stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new InvalidField(field, "inquiry.amount.wrong");
        }
        boolean counted = unit.get().isPack() || unit.get().unit() == Unit.PIECE;
        if (counted && line.amount().stripTrailingZeros().scale() > 0) {
            throw new InvalidField(field, "inquiry.amount.whole");
        }
    }

    private static void checkPrice(String field, BigDecimal price) {
        if (price == null) {
            return;
        }
        if (price.signum() <= 0) {
            throw new InvalidField(field, "inquiry.price.zero");
        }
        if (price.stripTrailingZeros().scale() > 0 || price.compareTo(MOST_PRICE) >= 0) {
            throw new InvalidField(field, "inquiry.price.dong");
        }
    }

    private static void checkPlace(Wanted wanted, Set<String> provinces) {
        boolean abroad = wanted.incoterm() != null && wanted.province() == null;
        if (abroad && (wanted.address() == null || wanted.address().isBlank())) {
            throw new InvalidField("address", "inquiry.place.abroad");
        }
        if (!abroad && (wanted.province() == null || !provinces.contains(wanted.province()))) {
            throw new InvalidField("province", "inquiry.place.missing");
        }
    }

    private static void checkAnswerBy(LocalDate day, LocalDate today) {
        if (day == null) {
            throw new InvalidField("answerBy", "inquiry.answerBy.missing");
        }
        if (day.isBefore(today.plusDays(RequestLimits.FEWEST_DAYS))
                || day.isAfter(today.plusDays(RequestLimits.MOST_DAYS))) {
            throw new InvalidField(
                    "answerBy", "inquiry.answerBy.range", RequestLimits.FEWEST_DAYS, RequestLimits.MOST_DAYS);
        }
    }

    private static void checkDelivery(Wanted wanted, LocalDate today) {
        LocalDate from = wanted.deliverFrom();
        LocalDate to = wanted.deliverTo();
        LocalDate last = today.plusYears(FARTHEST_DELIVERY_YEARS);
        if (from != null && (from.isBefore(today) || from.isAfter(last))) {
            throw new InvalidField("deliverFrom", "inquiry.delivery.range");
        }
        if (to != null && (to.isBefore(today) || to.isAfter(last))) {
            throw new InvalidField("deliverTo", "inquiry.delivery.range");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidField("deliverTo", "inquiry.delivery.order");
        }
    }

    /**
     * What may be kept while it is written: anything that can be shown again.
     *
     * @throws BusinessException if there are too many lines
     * @throws org.basao.platform.error.InvalidFields for texts that cannot be taken, and for what is no product's code
     */
    public static void expectKeepable(Wanted wanted) {
        if (wanted.lines().size() > RequestLimits.MOST_LINES) {
            throw new BusinessException("inquiry.lines.many", RequestLimits.MOST_LINES);
        }
        Checks checks = new Checks();
        for (int i = 0; i < wanted.lines().size(); i++) {
            Line line = wanted.lines().get(i);
            int number = i + 1;
            checks.run(() -> expectCode(line.product(), "amount" + number)).run(() -> {
                var unused = lineNote(line, number);
            });
        }
        checks.run(() -> {
                    var unused = Written.line("address", wanted.address(), LONGEST_ADDRESS);
                })
                .run(() -> {
                    var unused = Written.text("note", wanted.note(), LONGEST_NOTE);
                })
                .end();
    }

    private static void expectCode(String product, String field) {
        if (PublicCode.parse(product)
                .filter(code -> code.value().equals(product))
                .isEmpty()) {
            throw new InvalidField(field, "inquiry.product.gone");
        }
    }

    /** Why a request is closed. @throws InvalidField for {@code reason} if nothing is said, or too much */
    public static String reason(String typed) {
        String reason = Written.text("reason", typed, LONGEST_REASON);
        if (reason == null) {
            throw new InvalidField("reason", "inquiry.reason.missing");
        }
        return reason;
    }
}
