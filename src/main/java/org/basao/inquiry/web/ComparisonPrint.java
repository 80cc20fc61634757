package org.basao.inquiry.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.ComparisonView.Entry;
import org.basao.inquiry.api.ComparisonView.Group;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.OfferedLine;

/**
 * Offers side by side on A4 lying.
 *
 * @param day on which it is printed
 * @param sample whether it must say that it shows sample data
 */
record ComparisonPrint(ComparisonView view, DealWords words, LocalDate day, boolean sample) {
    String xhtml() {
        Sheet sheet = new Sheet(words.say("compare.title"), "A4 landscape");
        if (sample) {
            sheet.text("sample", words.say("sample"));
        }
        sheet.heading(words.say("compare.title"))
                .text(null, words.say("compare.printed", view.request(), words.day(day)));
        for (Group group : view.groups()) {
            sheet.part(words.either(group.name(), group.nameEn()))
                    .table(
                            List.of(
                                    words.say("compare.product"),
                                    words.say("compare.asked"),
                                    words.say("compare.price"),
                                    words.say("compare.steps"),
                                    words.say("compare.minimum"),
                                    words.say("compare.leadTime"),
                                    words.say("compare.validity")),
                            group.entries().stream().map(this::row).toList());
        }
        sheet.part(words.say("compare.whole"))
                .table(
                        List.of(
                                words.say("deal.producer"),
                                words.say("compare.total"),
                                words.say("terms.vat"),
                                words.say("terms.freight"),
                                words.say("terms.payment"),
                                words.say("compare.validity")),
                        view.offers().stream().map(this::whole).toList());
        return sheet.text("small", words.say("compare.how")).xhtml();
    }

    private List<String> row(Entry entry) {
        OfferedLine line = entry.line();
        String currency = entry.offer().currency();
        String steps = line.quoted().tiers().stream()
                .map(step -> words.step(step, currency))
                .collect(Collectors.joining("\n"));
        return List.of(
                words.either(line.goods().name(), line.goods().nameEn()) + "\n"
                        + words.say("stars", line.goods().stars()) + " · "
                        + entry.offer().producerName(),
                words.amount(line.asked().amount(), line.asked().unit()),
                words.price(line.priceAtAsked(), currency, line.unit()) + "\n"
                        + words.perBase(entry)
                        + (entry.best() ? "\n" + words.say("compare.best") : ""),
                steps,
                line.quoted().minimum() == null
                        ? ""
                        : words.amount(line.quoted().minimum(), line.unit()),
                words.days(line.quoted().leadTimeDays()),
                words.day(entry.offer().terms().validUntil()));
    }

    private List<String> whole(OfferView offer) {
        return Arrays.asList(
                offer.producerName() + (view.isBest(offer) ? "\n" + words.say("compare.bestWhole") : ""),
                words.money(offer.total(), offer.currency())
                        + (offer.isComplete() ? "" : "\n" + words.say("compare.partly")),
                words.vat(offer.terms()),
                words.freight(offer.terms(), offer.currency()),
                offer.terms().payment() == null ? "" : offer.terms().payment(),
                words.day(offer.terms().validUntil()));
    }
}
