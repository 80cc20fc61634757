package org.basao.site.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.WantedDocument;
import org.basao.inquiry.api.WriteRound;
import org.basao.kernel.Unit;
import org.basao.platform.web.rest.JsonBody;

/** Reads what programs send into commands. What the members mean is judged by the use cases. */
final class InquiryBody {
    private static final int CODE = 40;
    private static final int WORD = 200;
    private static final int TEXT = 5_000;

    private InquiryBody() {}

    static Wanted wanted(JsonBody body) {
        Wanted wanted = new Wanted(
                body.each(
                        "lines",
                        line -> new Wanted.Line(
                                line.needed("product", CODE),
                                line.number("amount"),
                                line.needed("unit", CODE),
                                line.text("packLabel", WORD),
                                line.number("targetPrice"),
                                line.text("note", TEXT))),
                body.text("province", CODE),
                body.text("address", WORD),
                body.day("deliverFrom"),
                body.day("deliverTo"),
                body.constant("recurrence", Recurrence.class, Recurrence.ONCE),
                body.truth("sampleWanted"),
                new ArrayList<>(body.constants("documents", WantedDocument.class)),
                body.text("incoterm", CODE),
                body.text("note", TEXT),
                body.day("answerBy"));
        body.finish();
        return wanted;
    }

    /** @param talk whose lines say in what unit was asked: an offer without a unit means that one */
    static WriteRound round(JsonBody body, TalkView talk) {
        RoundTerms terms = new RoundTerms(
                body.day("validUntil"),
                body.constant("vatState", VatState.class, VatState.UNSTATED),
                body.number("vatRate"),
                body.constant("freight", Freight.class, null),
                body.text("freightPlace", WORD),
                body.number("freightCost"),
                body.text("incoterm", CODE),
                body.text("payment", TEXT),
                body.text("delivery", TEXT),
                body.text("note", TEXT));
        Integer after = body.whole("after");
        List<QuotedLine> lines = body.each("lines", line -> quoted(line, talk));
        body.finish();
        return new WriteRound(talk.code(), 0, after == null ? 0 : after, terms, lines);
    }

    private static QuotedLine quoted(JsonBody line, TalkView talk) {
        Integer position = line.whole("position");
        Optional<TradeUnit> asked = talk.lines().stream()
                .filter(one -> position != null && one.position() == position)
                .map(TalkView.Line::unit)
                .findFirst();
        return new QuotedLine(
                position == null ? 0 : position,
                line.number("price"),
                unit(line, asked.orElse(TradeUnit.of(Unit.KILOGRAM))),
                line.number("amount"),
                line.number("minimum"),
                line.whole("leadTimeDays"),
                line.number("perMonth"),
                line.text("note", TEXT),
                line.each("tiers", step -> new PriceStep(step.number("from"), step.number("price"))));
    }

    /** What a pack is called and holds belongs to packs only: beside another unit, or none, it is refused, as it was meant to say something. */
    static TradeUnit unit(JsonBody line, TradeUnit asked) {
        String name = line.text("unit", CODE);
        if (!TradeUnit.PACK.equals(name)) {
            line.expectNone("packLabel");
            line.expectNone("packBase");
            return name == null ? asked : TradeUnit.of(line.constant("unit", Unit.class, asked.unit()));
        }
        String label = line.needed("packLabel", WORD);
        BigDecimal base = line.neededPositive("packBase");
        return new TradeUnit(asked.dimension().base(), label, base);
    }

    static DeclineTalk refusal(JsonBody body, String talk) {
        Integer version = body.whole("version");
        DeclineTalk decline = new DeclineTalk(
                talk,
                version == null ? 0 : version,
                body.constant("reason", DeclineReason.class, null),
                body.text("note", TEXT));
        body.finish();
        return decline;
    }

    static Accept acceptance(JsonBody body) {
        String round = body.needed("round", CODE);
        List<Accept.Part> parts = body.each("parts", part -> {
            Integer position = part.whole("position");
            return new Accept.Part(position == null ? 0 : position, part.number("amount"));
        });
        body.finish();
        return new Accept(round, parts);
    }

    static String message(JsonBody body) {
        String text = body.needed("body", TEXT);
        body.finish();
        return text;
    }

    /** The version that was read, and why. */
    record Ending(long version, String reason) {}

    static Ending ending(JsonBody body, boolean withReason) {
        Integer version = body.whole("version");
        String reason = withReason ? body.needed("reason", TEXT) : null;
        body.finish();
        return new Ending(version == null ? 0 : version, reason);
    }
}
