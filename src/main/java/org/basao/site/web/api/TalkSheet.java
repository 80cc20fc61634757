package org.basao.site.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.InboxTab;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.Standing;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.WantedDocument;

/**
 * A talk of the organisation whose key was sent, as its side sees it: the answer of {@code GET /talks/{code}}.
 *
 * @param version to be sent back by whoever declines
 */
public record TalkSheet(
        String code,
        long version,
        Party side,
        TalkState state,
        DeclineReason declineReason,
        String declineNote,
        String producer,
        String producerName,
        String buyerName,
        Asked request,
        List<Line> lines,
        List<Round> rounds,
        List<Message> messages) {

    /** What the buyer wants. */
    public record Asked(
            String code,
            RequestState state,
            Instant sentAt,
            LocalDate answerBy,
            LocalDate openUntil,
            String currency,
            String province,
            String address,
            LocalDate deliverFrom,
            LocalDate deliverTo,
            Recurrence recurrence,
            boolean sampleWanted,
            List<WantedDocument> documents,
            String incoterm,
            String note) {}

    /** So much of one product. */
    public record Line(
            int position,
            String product,
            String name,
            BigDecimal amount,
            String unit,
            String packLabel,
            BigDecimal packBase,
            BigDecimal base,
            BigDecimal targetPrice,
            String note,
            boolean belowMinimum,
            BigDecimal accepted,
            Standing standing) {}

    /** An offer or a counter-offer that was sent. */
    public record Round(
            String code,
            int number,
            Party side,
            RoundState state,
            Instant sentAt,
            LocalDate validUntil,
            String currency,
            VatState vatState,
            BigDecimal vatRate,
            Freight freight,
            String freightPlace,
            BigDecimal freightCost,
            String incoterm,
            String payment,
            String delivery,
            String note,
            List<Quoted> lines) {}

    /** What a round offers for one line. */
    public record Quoted(
            int position,
            BigDecimal price,
            String unit,
            String packLabel,
            BigDecimal packBase,
            BigDecimal amount,
            BigDecimal minimum,
            Integer leadTimeDays,
            BigDecimal perMonth,
            String note,
            List<Step> tiers) {}

    /** From so many on each costs this. */
    public record Step(BigDecimal from, BigDecimal price) {}

    /** What was said. */
    public record Message(String code, Party side, String body, Instant saidAt, boolean read) {}

    /** A talk in the inbox. */
    public record Summary(
            String code,
            TalkState state,
            RequestState requestState,
            String buyerName,
            String product,
            int others,
            BigDecimal amount,
            String unit,
            LocalDate answerBy,
            LocalDate openUntil,
            Party standing,
            LocalDate validUntil,
            int unread,
            Instant changedAt,
            String url) {}

    /** The answer of {@code GET /talks}: what a producer was asked, in parts as the inbox has them. */
    public record Found(InboxTab tab, int page, boolean more, List<Summary> items) {}
}
