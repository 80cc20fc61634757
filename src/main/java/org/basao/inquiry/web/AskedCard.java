package org.basao.inquiry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basao.inquiry.api.TalkView;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/**
 * What a buyer asks of a producer, in words.
 *
 * @param summary the first product and how many more
 * @param amounts by position of the line, such as "200 kg, mong giá 90.000 ₫ / kg"
 * @param accepted by position of the line; what deals hold of it, missing where nothing
 * @param until what the last day means for whoever looks, such as "Trả lời trước 20/11/2026, còn 5 ngày"; may be empty
 */
public record AskedCard(
        String summary,
        Map<Integer, String> amounts,
        Map<Integer, String> accepted,
        List<RoundCard.Fact> facts,
        String until) {

    static AskedCard of(TalkView talk, Language language, Texts texts, LocalDate today) {
        Figures figures = new Figures(language);
        TalkView.Asked asked = talk.request();
        Map<Integer, String> amounts = new TreeMap<>();
        Map<Integer, String> accepted = new TreeMap<>();
        for (TalkView.Line line : talk.lines()) {
            String amount = figures.quantity(line.amount(), line.unit());
            amounts.put(
                    line.position(),
                    line.targetPrice() == null
                            ? amount
                            : texts.text(
                                    "asked.target",
                                    amount,
                                    figures.price(line.targetPrice(), asked.currency(), line.unit())));
            if (line.accepted().signum() > 0) {
                accepted.put(
                        line.position(),
                        figures.number(line.accepted()) + " "
                                + figures.unit(line.unit().dimension().base()));
            }
        }
        return new AskedCard(
                summary(talk, language), amounts, accepted, facts(asked, language, texts), until(talk, texts, today));
    }

    private static String summary(TalkView talk, Language language) {
        TalkView.Line first = talk.lines().getFirst();
        String name = language == Language.VI || first.nameEn() == null ? first.name() : first.nameEn();
        return talk.lines().size() == 1 ? name : name + " (+" + (talk.lines().size() - 1) + ")";
    }

    private static List<RoundCard.Fact> facts(TalkView.Asked asked, Language language, Texts texts) {
        List<RoundCard.Fact> facts = new ArrayList<>();
        String province = language == Language.VI || asked.provinceEn() == null ? asked.province() : asked.provinceEn();
        add(facts, texts, "place", joined(asked.address(), province));
        add(facts, texts, "days", days(asked, texts));
        add(facts, texts, "recurrence", texts.text("recurrence." + asked.recurrence()));
        add(facts, texts, "sample", asked.sampleWanted() ? texts.text("asked.sample.yes") : null);
        add(
                facts,
                texts,
                "documents",
                asked.documents().isEmpty()
                        ? null
                        : String.join(
                                ", ",
                                asked.documents().stream()
                                        .map(one -> texts.text("document." + one))
                                        .toList()));
        add(facts, texts, "incoterm", asked.incoterm());
        return facts;
    }

    private static String joined(String address, String province) {
        if (address == null || province == null) {
            return address == null ? province : address;
        }
        return address + ", " + province;
    }

    private static String days(TalkView.Asked asked, Texts texts) {
        if (asked.deliverFrom() == null && asked.deliverTo() == null) {
            return null;
        }
        if (asked.deliverFrom() == null) {
            return texts.text("asked.days.to", Figures.day(asked.deliverTo()));
        }
        return asked.deliverTo() == null
                ? texts.text("asked.days.from", Figures.day(asked.deliverFrom()))
                : Figures.day(asked.deliverFrom()) + " – " + Figures.day(asked.deliverTo());
    }

    private static void add(List<RoundCard.Fact> facts, Texts texts, String name, String value) {
        if (value != null) {
            facts.add(new RoundCard.Fact(texts.text("asked." + name), value));
        }
    }

    private static String until(TalkView talk, Texts texts, LocalDate today) {
        if (!talk.isOpen()) {
            return texts.text("until." + talk.request().state());
        }
        return switch (talk.state()) {
            case INVITED, SEEN -> {
                long left = talk.request().daysToAnswer(today);
                yield left < 0
                        ? texts.text("until.late", Figures.day(talk.request().answerBy()))
                        : texts.text("until.answer", Figures.day(talk.request().answerBy()), left);
            }
            case ANSWERED ->
                talk.live()
                        .map(live -> texts.text(
                                "until.valid",
                                Figures.day(live.terms().validUntil()),
                                java.time.temporal.ChronoUnit.DAYS.between(
                                        today, live.terms().validUntil())))
                        .orElse(texts.text("until.none"));
            // the mark of the state says it, and the reason below
            case DECLINED -> "";
        };
    }
}
