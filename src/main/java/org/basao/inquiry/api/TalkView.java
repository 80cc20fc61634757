package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A talk as one of its two sides sees it.
 *
 * @param version what a form sends back
 * @param side on which the reader stands
 * @param buyer name of the organisation; of a guest the one they name, or their own
 * @param verifiedBuyer whether an officer has verified the organisation that asks
 * @param rounds that were sent, newest first
 * @param draft what the reader's side is writing, or null
 * @param messages oldest first
 * @param unread how many of them the reader's side has not read yet
 */
public record TalkView(
        String code,
        long version,
        Party side,
        TalkState state,
        Asked request,
        String producer,
        String producerName,
        String buyer,
        boolean guest,
        boolean verifiedBuyer,
        Instant openedAt,
        Instant seenAt,
        Instant answeredAt,
        DeclineReason declineReason,
        String declineNote,
        List<Line> lines,
        List<RoundView> rounds,
        RoundView draft,
        List<MessageView> messages,
        int unread) {

    /**
     * What the buyer asks of everybody.
     *
     * @param state EXPIRED from the day after its last one on, whatever a schedule has written yet
     * @param answerBy last day on which a producer may begin to answer
     * @param openUntil last day on which something can be accepted
     * @param province where to deliver; null: not said
     */
    public record Asked(
            String code,
            RequestState state,
            Instant sentAt,
            LocalDate answerBy,
            LocalDate openUntil,
            String currency,
            String province,
            String provinceEn,
            String address,
            LocalDate deliverFrom,
            LocalDate deliverTo,
            Recurrence recurrence,
            boolean sampleWanted,
            List<WantedDocument> documents,
            String incoterm,
            String note,
            List<FileView> files) {
        /** Days to the last one for an answer, which is day 0. */
        public long daysToAnswer(LocalDate today) {
            return ChronoUnit.DAYS.between(today, answerBy);
        }
    }

    /**
     * So much of one product.
     *
     * @param product public code
     * @param targetPrice for one of the unit; null: none said
     * @param base the amount in the dimension's base unit
     * @param accepted so much of it, in the base unit, deals hold already
     * @param waiver why the buyer takes it without a certificate; null unless said
     */
    public record Line(
            int position,
            String product,
            String name,
            String nameEn,
            BigDecimal amount,
            TradeUnit unit,
            BigDecimal base,
            BigDecimal targetPrice,
            String note,
            boolean belowMinimum,
            BigDecimal accepted,
            Standing standing,
            String waiver) {
        /** Whether something speaks against a deal about it now. */
        public boolean isHindered() {
            return standing != Standing.PUBLIC;
        }
    }

    /** What stands now, of either side. */
    public Optional<RoundView> live() {
        return rounds.stream().filter(RoundView::isLive).findFirst();
    }

    /** Number of the last round that was sent; 0 for none. */
    public int last() {
        return rounds.isEmpty() ? 0 : rounds.getFirst().number();
    }

    /** Whether something can still be offered and accepted. */
    public boolean isOpen() {
        return request.state() == RequestState.OPEN;
    }

    /** Whether the reader's side may put an offer before the other on that day. */
    public boolean isOffering(LocalDate today) {
        if (!isOpen() || state == TalkState.DECLINED) {
            return false;
        }
        return state == TalkState.ANSWERED
                || (side == Party.PRODUCER && !request.answerBy().isBefore(today));
    }
}
