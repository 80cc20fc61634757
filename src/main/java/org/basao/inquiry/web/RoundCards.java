package org.basao.inquiry.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundDifference;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.TalkView;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** Says rounds in words. */
final class RoundCards {
    private static final String DOT = " · ";

    private final TalkView talk;
    private final Language language;
    private final Texts texts;
    private final Texts catalogue;
    private final Figures figures;
    private final Map<Integer, TalkView.Line> asked;

    RoundCards(TalkView talk, Language language, Texts texts) {
        this.talk = talk;
        this.language = language;
        this.texts = texts;
        this.catalogue = texts.in("org.basao.catalogue.messages");
        this.figures = new Figures(language);
        this.asked = talk.lines().stream().collect(Collectors.toMap(TalkView.Line::position, line -> line));
    }

    RoundCard of(RoundView round) {
        boolean producers = round.side() == Party.PRODUCER;
        String title = round.number() == 0
                ? texts.text(producers ? "round.draft" : "counter.draft")
                : texts.text(producers ? "round.title" : "counter.title", round.number());
        return new RoundCard(
                round.code(),
                round.version(),
                title,
                round.state().name(),
                round.side() == talk.side(),
                Figures.moment(round.sentAt()),
                round.madeBy(),
                round.approved(),
                round.lines().stream().map(line -> line(line, round.currency())).toList(),
                total(round),
                facts(round.terms(), round.currency()),
                round.terms().note(),
                round.files(),
                round.differences().stream()
                        .map(one -> difference(one, round.currency()))
                        .toList());
    }

    private RoundCard.Line line(QuotedLine line, String currency) {
        BigDecimal wanted = wanted(line);
        BigDecimal taken = line.amount() == null ? wanted : wanted.min(line.amount());
        return new RoundCard.Line(
                name(line.position()),
                figures.price(line.priceAt(wanted), currency, line.unit()),
                texts.text(
                        "line.value",
                        figures.quantity(taken, line.unit()),
                        figures.money(line.priceAt(wanted).multiply(taken), currency)),
                line.tiers().stream().map(step -> step(step, line, currency)).toList(),
                facts(line),
                line.note());
    }

    private BigDecimal wanted(QuotedLine line) {
        return asked.get(line.position()).base().divide(line.unit().base(), 3, RoundingMode.HALF_UP);
    }

    String name(int position) {
        TalkView.Line line = asked.get(position);
        return language == Language.VI || line.nameEn() == null ? line.name() : line.nameEn();
    }

    private String step(PriceStep step, QuotedLine line, String currency) {
        return texts.text(
                "line.tier", figures.quantity(step.from(), line.unit()), figures.money(step.price(), currency));
    }

    private String facts(QuotedLine line) {
        List<String> facts = new ArrayList<>();
        if (line.minimum() != null) {
            facts.add(texts.text("line.minimum", figures.quantity(line.minimum(), line.unit())));
        }
        if (line.leadTimeDays() != null) {
            facts.add(texts.text("line.leadTime", line.leadTimeDays()));
        }
        if (line.perMonth() != null) {
            facts.add(texts.text("line.perMonth", figures.quantity(line.perMonth(), line.unit())));
        }
        return String.join(DOT, facts);
    }

    private String total(RoundView round) {
        if (round.lines().size() < 2) {
            return "";
        }
        BigDecimal sum = round.lines().stream()
                .map(line -> line.value(asked.get(line.position()).base()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return figures.money(sum, round.currency());
    }

    private List<RoundCard.Fact> facts(RoundTerms terms, String currency) {
        List<RoundCard.Fact> facts = new ArrayList<>();
        add(facts, "validUntil", terms.validUntil() == null ? null : Figures.day(terms.validUntil()));
        String rate = terms.vatRate() == null ? "" : " " + figures.number(terms.vatRate()) + "%";
        add(facts, "vatState", catalogue.text("vat." + terms.vatState()) + rate);
        add(facts, "freight", freight(terms, currency));
        add(facts, "payment", terms.payment());
        add(facts, "delivery", terms.delivery());
        return facts;
    }

    private String freight(RoundTerms terms, String currency) {
        if (terms.freight() == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(terms.incoterm() == null ? texts.text("freight." + terms.freight()) : terms.incoterm());
        if (terms.freightPlace() != null) {
            parts.add(terms.freightPlace());
        }
        if (terms.freightCost() != null) {
            parts.add(texts.text("freight.cost", figures.money(terms.freightCost(), currency)));
        }
        return String.join(DOT, parts);
    }

    private void add(List<RoundCard.Fact> facts, String field, String value) {
        if (value != null) {
            facts.add(new RoundCard.Fact(texts.text("field." + field), value));
        }
    }

    private RoundCard.Difference difference(RoundDifference one, String currency) {
        String field = texts.text("field." + one.field());
        return new RoundCard.Difference(
                one.position() == 0 || asked.size() == 1 ? field : name(one.position()) + ": " + field,
                value(one, one.before(), currency),
                value(one, one.after(), currency));
    }

    private String value(RoundDifference one, Object value, String currency) {
        return switch (value) {
            case null -> texts.text("nothing");
            case BigDecimal number ->
                switch (one.field()) {
                    case "price", "line", "freightCost" -> figures.money(number, currency);
                    case "vatRate" -> figures.number(number) + "%";
                    default -> figures.number(number);
                };
            case LocalDate day -> Figures.day(day);
            case org.basao.kernel.Unit unit -> figures.unit(unit);
            case org.basao.catalogue.api.VatState vat -> catalogue.text("vat." + vat);
            case Enum<?> constant -> texts.text(one.field() + "." + constant.name());
            case List<?> steps ->
                steps.stream()
                        .map(PriceStep.class::cast)
                        .map(step -> figures.number(step.from()) + ": " + figures.money(step.price(), currency))
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
