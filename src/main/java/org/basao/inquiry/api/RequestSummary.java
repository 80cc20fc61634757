package org.basao.inquiry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A request in its buyer's list, as it stands on a day.
 *
 * @param state EXPIRED also where nobody has written that down yet
 * @param products the first names, in the order of the lines
 * @param lines how many products there are
 * @param talks producers asked; 0 for a draft
 * @param waiting of them, how many have not answered yet
 * @param declined of them
 * @param offers that stand
 * @param unread messages of producers
 * @param deals made of it
 * @param askedBy name of the person, or null
 * @param answerBy null for a draft
 * @param openUntil null for a draft
 * @param firstEnds last day of the offer that ends first, or null
 */
public record RequestSummary(
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
        String askedBy,
        LocalDate answerBy,
        LocalDate openUntil,
        LocalDate firstEnds,
        Instant changedAt,
        LocalDate day) {
    public RequestSummary {
        products = List.copyOf(products);
    }

    /** How many products beyond those named. */
    public int more() {
        return lines - products.size();
    }

    /** How many producers have answered with an offer at some time. */
    public int answered() {
        return talks - waiting - declined;
    }

    public RequestStep next() {
        if (state == RequestState.DRAFT) {
            return RequestStep.WRITE;
        }
        if (state != RequestState.OPEN) {
            return deals > 0 ? RequestStep.SEE_DEALS : RequestStep.COPY;
        }
        if (offers > 0) {
            return RequestStep.COMPARE;
        }
        if (unread > 0) {
            return RequestStep.READ;
        }
        if (deals > 0) {
            return RequestStep.SEE_DEALS;
        }
        return waiting > 0 && !answerBy.isBefore(day) ? RequestStep.WAIT : RequestStep.ASK_OTHERS;
    }

    /** Days to the last one that counts next: of the offer that ends first, or else for answers; 0 is today. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(day, firstEnds == null ? answerBy : firstEnds);
    }
}
