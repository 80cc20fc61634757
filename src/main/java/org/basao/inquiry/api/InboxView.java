package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A page of a producer's inbox.
 *
 * @param counts how many stand in each part
 * @param more whether another page follows
 */
public record InboxView(Map<InboxTab, Long> counts, List<Line> lines, boolean more) {
    /**
     * A talk in the list.
     *
     * @param buyer name of the organisation; of a guest the one they name, or their own
     * @param product the first that is asked for
     * @param others how many more
     * @param answerBy last day on which the producer may begin to answer
     * @param openUntil last day on which something can be accepted
     * @param live side whose offer stands; null: none
     * @param validUntil of what stands
     * @param unread messages of the buyer that nobody of the producer has read
     * @param awaiting whether a quotation waits for a manager
     * @param draft whether one is being written
     * @param belowMinimum whether less than the minimum order is asked for somewhere
     * @param lapsed whether a product has no certificate any more
     * @param agreed whether something was accepted
     */
    public record Line(
            String code,
            TalkState state,
            RequestState request,
            String buyer,
            boolean guest,
            boolean verifiedBuyer,
            String product,
            String productEn,
            int others,
            BigDecimal amount,
            TradeUnit unit,
            String province,
            String provinceEn,
            LocalDate answerBy,
            LocalDate openUntil,
            Party live,
            LocalDate validUntil,
            int unread,
            boolean awaiting,
            boolean draft,
            boolean belowMinimum,
            boolean lapsed,
            boolean agreed,
            Instant changedAt) {
        /** Days to the last one for an answer, which is day 0. */
        public long daysToAnswer(LocalDate today) {
            return ChronoUnit.DAYS.between(today, answerBy);
        }
    }
}
