package org.basao.site.web.api;

import java.math.BigDecimal;
import java.util.List;
import org.basao.inquiry.api.DealLine;
import org.basao.inquiry.api.DealSummary;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.InboxView;
import org.basao.inquiry.api.MessageView;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RequestSummary;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.TradeUnit;
import org.basao.platform.i18n.Language;
import org.basao.site.web.Words;

/** Writes requests, talks and deals down for the programs of their sides, in one language. */
record InquirySheets(Words words) {
    static InquirySheets in(Language language) {
        return new InquirySheets(new Words(language));
    }

    static String path(String what, String code) {
        return Sheets.PATH + "/" + what + "/" + code;
    }

    private static BigDecimal packBase(TradeUnit unit) {
        return unit.isPack() ? Sheets.plain(unit.base()) : null;
    }

    RequestSheet.Summary summary(RequestSummary one) {
        return new RequestSheet.Summary(
                one.code(),
                one.state(),
                one.products(),
                one.lines(),
                one.talks(),
                one.waiting(),
                one.declined(),
                one.offers(),
                one.unread(),
                one.deals(),
                one.answerBy(),
                one.openUntil(),
                one.changedAt(),
                path("requests", one.code()));
    }

    RequestSheet request(RequestView view) {
        return new RequestSheet(
                view.code(),
                view.version(),
                view.state(),
                view.answerBy(),
                view.openUntil(),
                view.sentAt(),
                view.endReason(),
                words.either(view.province(), view.provinceEn()),
                view.address(),
                view.deliverFrom(),
                view.deliverTo(),
                view.recurrence(),
                view.sampleWanted(),
                view.documents(),
                view.incoterm(),
                view.note(),
                view.lines().stream().map(this::line).toList(),
                view.talks().stream().map(InquirySheets::asked).toList());
    }

    private RequestSheet.Line line(RequestView.Line line) {
        return new RequestSheet.Line(
                line.position(),
                line.product(),
                words.either(line.name(), line.nameEn()),
                line.talk(),
                Sheets.plain(line.amount()),
                line.unit().name(),
                line.unit().packLabel(),
                packBase(line.unit()),
                Sheets.plain(line.base()),
                Sheets.plain(line.targetPrice()),
                line.note(),
                line.belowMinimum(),
                Sheets.plain(line.accepted()));
    }

    private static RequestSheet.Asked asked(RequestView.TalkLine talk) {
        return new RequestSheet.Asked(
                talk.code(),
                talk.producer(),
                talk.producerName(),
                talk.state(),
                talk.declineReason(),
                talk.declineNote(),
                talk.standing(),
                talk.validUntil(),
                talk.unread(),
                path("talks", talk.code()));
    }

    TalkSheet.Summary summary(InboxView.Line line) {
        return new TalkSheet.Summary(
                line.code(),
                line.state(),
                line.request(),
                line.buyer(),
                words.either(line.product(), line.productEn()),
                line.others(),
                Sheets.plain(line.amount()),
                line.unit().isPack() ? line.unit().packLabel() : line.unit().name(),
                line.answerBy(),
                line.openUntil(),
                line.live(),
                line.validUntil(),
                line.unread(),
                line.changedAt(),
                path("talks", line.code()));
    }

    TalkSheet talk(TalkView view) {
        return new TalkSheet(
                view.code(),
                view.version(),
                view.side(),
                view.state(),
                view.declineReason(),
                view.declineNote(),
                view.producer(),
                view.producerName(),
                view.buyer(),
                asked(view.request()),
                view.lines().stream().map(this::line).toList(),
                view.rounds().stream().map(InquirySheets::round).toList(),
                view.messages().stream().map(InquirySheets::message).toList());
    }

    private TalkSheet.Asked asked(TalkView.Asked asked) {
        return new TalkSheet.Asked(
                asked.code(),
                asked.state(),
                asked.sentAt(),
                asked.answerBy(),
                asked.openUntil(),
                asked.currency(),
                words.either(asked.province(), asked.provinceEn()),
                asked.address(),
                asked.deliverFrom(),
                asked.deliverTo(),
                asked.recurrence(),
                asked.sampleWanted(),
                asked.documents(),
                asked.incoterm(),
                asked.note());
    }

    private TalkSheet.Line line(TalkView.Line line) {
        return new TalkSheet.Line(
                line.position(),
                line.product(),
                words.either(line.name(), line.nameEn()),
                Sheets.plain(line.amount()),
                line.unit().name(),
                line.unit().packLabel(),
                packBase(line.unit()),
                Sheets.plain(line.base()),
                Sheets.plain(line.targetPrice()),
                line.note(),
                line.belowMinimum(),
                Sheets.plain(line.accepted()),
                line.standing());
    }

    private static TalkSheet.Round round(RoundView round) {
        var terms = round.terms();
        return new TalkSheet.Round(
                round.code(),
                round.number(),
                round.side(),
                round.state(),
                round.sentAt(),
                terms.validUntil(),
                round.currency(),
                terms.vatState(),
                Sheets.plain(terms.vatRate()),
                terms.freight(),
                terms.freightPlace(),
                Sheets.plain(terms.freightCost()),
                terms.incoterm(),
                terms.payment(),
                terms.delivery(),
                terms.note(),
                round.lines().stream().map(InquirySheets::quoted).toList());
    }

    private static TalkSheet.Quoted quoted(QuotedLine line) {
        return new TalkSheet.Quoted(
                line.position(),
                Sheets.plain(line.price()),
                line.unit().name(),
                line.unit().packLabel(),
                packBase(line.unit()),
                Sheets.plain(line.amount()),
                Sheets.plain(line.minimum()),
                line.leadTimeDays(),
                Sheets.plain(line.perMonth()),
                line.note(),
                line.tiers().stream()
                        .map(step -> new TalkSheet.Step(Sheets.plain(step.from()), Sheets.plain(step.price())))
                        .toList());
    }

    private static TalkSheet.Message message(MessageView message) {
        return new TalkSheet.Message(message.code(), message.side(), message.body(), message.saidAt(), message.read());
    }

    DealSheet deal(DealView view) {
        return new DealSheet(
                view.code(),
                view.request(),
                view.talk(),
                view.round(),
                view.number(),
                view.buyer().code(),
                view.buyer().name(),
                view.producer().code(),
                view.producer().name(),
                view.acceptedAt(),
                view.acceptedOn(),
                view.currency(),
                Sheets.plain(view.total()),
                view.lines().stream().map(InquirySheets::line).toList(),
                view.canonical(),
                view.sha256());
    }

    private static DealSheet.Line line(DealLine line) {
        return new DealSheet.Line(
                line.position(),
                line.product(),
                line.name(),
                line.certificate(),
                line.counts(),
                Sheets.plain(line.amount()),
                line.unit().name(),
                line.unit().packLabel(),
                packBase(line.unit()),
                Sheets.plain(line.price()),
                Sheets.plain(line.value()));
    }

    static DealSheet.Summary summary(DealSummary one) {
        return new DealSheet.Summary(
                one.code(),
                one.request(),
                one.acceptedOn(),
                one.other(),
                one.product(),
                one.lines(),
                Sheets.plain(one.total()),
                one.currency(),
                path("deals", one.code()));
    }

    /** What fits on a page of a list that was read with one more. */
    static <T> List<T> page(List<T> found, int size) {
        return found.subList(0, Math.min(size, found.size()));
    }
}
