package org.basao.site.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.WantedDocument;

/**
 * A request of the organisation whose key was sent: the answer of {@code GET /requests/{code}}.
 *
 * @param version to be sent back by whoever ends it
 */
public record RequestSheet(
        String code,
        long version,
        RequestState state,
        LocalDate answerBy,
        LocalDate openUntil,
        Instant sentAt,
        String endReason,
        String province,
        String address,
        LocalDate deliverFrom,
        LocalDate deliverTo,
        Recurrence recurrence,
        boolean sampleWanted,
        List<WantedDocument> documents,
        String incoterm,
        String note,
        List<Line> lines,
        List<Asked> talks) {

    /**
     * So much of one product.
     *
     * @param unit a unit of trade, or PACK
     * @param packBase kg, litres or pieces in one pack; null for a unit
     * @param accepted of the amount, in the dimension's base unit
     */
    public record Line(
            int position,
            String product,
            String name,
            String talk,
            BigDecimal amount,
            String unit,
            String packLabel,
            BigDecimal packBase,
            BigDecimal base,
            BigDecimal targetPrice,
            String note,
            boolean belowMinimum,
            BigDecimal accepted) {}

    /**
     * How it stands with one producer.
     *
     * @param standing whose offer stands; null where none does
     */
    public record Asked(
            String talk,
            String producer,
            String producerName,
            TalkState state,
            DeclineReason declineReason,
            String declineNote,
            Party standing,
            LocalDate validUntil,
            int unread,
            String url) {}

    /** A request in the list. */
    public record Summary(
            String code,
            RequestState state,
            List<String> products,
            int lines,
            int talks,
            int waiting,
            int declined,
            int offers,
            int unread,
            int deals,
            LocalDate answerBy,
            LocalDate openUntil,
            Instant changedAt,
            String url) {}

    /** The answer of {@code GET /requests}: what changed last first. */
    public record Found(int page, boolean more, List<Summary> items) {}
}
