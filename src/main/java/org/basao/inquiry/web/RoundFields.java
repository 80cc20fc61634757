package org.basao.inquiry.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundStart;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TalkView;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;

/** The fields of a round's form: those of a line end with its position, those of a step with its place too. */
final class RoundFields {
    static final List<String> INCOTERMS = List.of("EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DDP");

    private static final int MOST_TIERS = 5;

    private RoundFields() {}

    static void fill(Entered typed, RoundStart start) {
        RoundTerms terms = start.terms();
        typed.put("validUntil", terms.validUntil());
        typed.put("vatState", terms.vatState());
        typed.put("vatRate", terms.vatRate());
        typed.put("freight", terms.freight());
        typed.put("freightPlace", text(terms.freightPlace()));
        typed.put("freightCost", terms.freightCost());
        typed.put("incoterm", text(terms.incoterm()));
        typed.put("payment", text(terms.payment()));
        typed.put("delivery", text(terms.delivery()));
        typed.put("note", text(terms.note()));
        start.lines().values().forEach(line -> fill(typed, line));
    }

    private static void fill(Entered typed, QuotedLine line) {
        String end = "-" + line.position();
        typed.put("price" + end, line.price());
        typed.put("amount" + end, line.amount());
        typed.put("minimum" + end, line.minimum());
        typed.put("leadTimeDays" + end, line.leadTimeDays());
        typed.put("perMonth" + end, line.perMonth());
        typed.put("lineNote" + end, text(line.note()));
        for (int i = 0; i < line.tiers().size(); i++) {
            typed.put("tierFrom" + end + "-" + (i + 1), line.tiers().get(i).from());
            typed.put("tierPrice" + end + "-" + (i + 1), line.tiers().get(i).price());
        }
    }

    private static String text(String known) {
        return known == null ? "" : known;
    }

    static int tierRows(QuotedLine known) {
        return Math.min(MOST_TIERS, 2 + (known == null ? 0 : known.tiers().size()));
    }

    static long version(Entered typed, String field) {
        Integer seen = typed.whole(field);
        return seen == null ? 0 : seen;
    }

    /** @throws InvalidField if something is no number or no day */
    static RoundTerms terms(Entered typed) {
        new Checks()
                .run(() -> typed.day("validUntil"))
                .run(() -> typed.number("vatRate"))
                .run(() -> typed.number("freightCost"))
                .end();
        VatState vat = typed.chosen("vatState", VatState.class);
        Freight freight = typed.chosen("freight", Freight.class);
        return new RoundTerms(
                typed.day("validUntil"),
                vat == null ? VatState.UNSTATED : vat,
                typed.number("vatRate"),
                freight,
                typed.text("freightPlace"),
                typed.number("freightCost"),
                // what is hidden by another choice is not meant
                freight == Freight.EXPORT ? typed.text("incoterm") : null,
                typed.text("payment"),
                typed.text("delivery"),
                typed.text("note"));
    }

    /** A line without a price is not offered. @throws InvalidField if something is no number */
    static List<QuotedLine> lines(Entered typed, List<TalkView.Line> asked) {
        List<QuotedLine> lines = new ArrayList<>();
        Checks checks = new Checks();
        for (TalkView.Line line : asked) {
            checks.run(() -> {
                QuotedLine read = line(typed, line);
                if (read != null) {
                    lines.add(read);
                }
            });
        }
        checks.end();
        return lines;
    }

    private static QuotedLine line(Entered typed, TalkView.Line asked) {
        String end = "-" + asked.position();
        BigDecimal price = typed.number("price" + end);
        if (price == null) {
            return null;
        }
        List<PriceStep> tiers = new ArrayList<>();
        for (int i = 1; i <= MOST_TIERS; i++) {
            tier(typed, end + "-" + i, tiers);
        }
        return new QuotedLine(
                asked.position(),
                price,
                asked.unit(),
                typed.number("amount" + end),
                typed.number("minimum" + end),
                typed.whole("leadTimeDays" + end),
                typed.number("perMonth" + end),
                typed.text("lineNote" + end),
                tiers);
    }

    private static void tier(Entered typed, String end, List<PriceStep> tiers) {
        BigDecimal from = typed.number("tierFrom" + end);
        BigDecimal price = typed.number("tierPrice" + end);
        if (from == null && price == null) {
            return;
        }
        if (from == null) {
            throw new InvalidField("tierFrom" + end, "inquiry.round.tiers.half");
        }
        if (price == null) {
            throw new InvalidField("tierPrice" + end, "inquiry.round.tiers.half");
        }
        tiers.add(new PriceStep(from, price));
    }
}
