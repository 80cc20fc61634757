package org.basao.inquiry.web;

import java.util.Arrays;
import java.util.List;
import org.basao.inquiry.api.DealLine;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.RoundTerms;

/**
 * The record of a deal on A4.
 *
 * @param acceptedBy how the person is called
 * @param sample whether it must say that it shows sample data
 */
record DealPrint(DealView deal, String acceptedBy, DealWords words, boolean sample) {
    String xhtml() {
        RoundTerms terms = deal.terms();
        Sheet sheet = new Sheet(words.say("deal.title", deal.code()), "A4");
        if (sample) {
            sheet.text("sample", words.say("sample"));
        }
        sheet.heading(words.say("deal.title", deal.code()))
                .text(null, words.say("deal.lead", words.day(deal.acceptedOn())))
                .facts(List.of(
                        fact("deal.buyer", name(deal.buyer())),
                        fact("deal.producer", name(deal.producer())),
                        fact("deal.acceptedBy", acceptedBy),
                        fact("deal.request", deal.request()),
                        fact("deal.round", words.say("deal.round.text", deal.number(), deal.round()))))
                .part(words.say("deal.lines"))
                .table(
                        Arrays.asList(
                                words.say("compare.product"),
                                words.say("deal.certificate"),
                                words.say("deal.amount"),
                                words.say("deal.price"),
                                words.say("deal.value")),
                        deal.lines().stream().map(this::line).toList())
                .text("total", words.say("deal.total", words.money(deal.total(), deal.currency())))
                .part(words.say("deal.terms"))
                .facts(List.of(
                        fact("terms.vat", words.vat(terms)),
                        fact("terms.freight", words.freight(terms, deal.currency())),
                        fact("terms.payment", terms.payment()),
                        fact("terms.delivery", terms.delivery()),
                        fact("terms.wanted", words.delivery(deal.delivery())),
                        fact("terms.note", terms.note())));
        if (deal.isWaived()) {
            sheet.text(null, words.say("deal.waived"));
        }
        return sheet.text("small", words.say("deal.digest") + " " + deal.sha256())
                .text("small", words.say("deal.digest.help"))
                .xhtml();
    }

    private List<String> line(DealLine line) {
        return List.of(
                line.name()
                        + (line.leadTimeDays() == null ? "" : "\n" + words.say("deal.lead.time", line.leadTimeDays())),
                words.say("deal.certificate.text", line.stars(), line.certificateNumber())
                        + (line.counts() ? "" : "\n" + words.say("standing.WAIVED")),
                words.amount(line.amount(), line.unit()),
                words.price(line.price(), deal.currency(), line.unit()),
                words.money(line.value(), deal.currency()));
    }

    private String name(DealView.Partner partner) {
        return partner.taxCode() == null
                ? partner.name()
                : partner.name() + "\n" + words.say("deal.taxCode", partner.taxCode());
    }

    private List<String> fact(String key, String value) {
        return Arrays.asList(words.say(key), value);
    }
}
