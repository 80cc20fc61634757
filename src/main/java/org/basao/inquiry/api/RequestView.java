package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.basao.platform.files.StoredFile;

/**
 * A request with its lines and talks, as its buyer sees it on a day.
 *
 * @param state EXPIRED also where nobody has written that down yet
 * @param province where to, or null where it goes abroad
 * @param askedBy name of the person, or null
 * @param endReason why it was closed, or null
 */
public record RequestView(
        String code,
        long version,
        RequestState state,
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
        String askedBy,
        LocalDate answerBy,
        LocalDate openUntil,
        Instant sentAt,
        Instant endedAt,
        String endReason,
        List<Line> lines,
        List<TalkLine> talks,
        List<StoredFile> files,
        LocalDate day) {

    /**
     * So much of one product.
     *
     * @param talk public code of the talk in which it is asked
     * @param unit its label is that of the listing on the day it was sent
     * @param lapsed whether the product is no longer public
     * @param accepted of the base quantity
     */
    public record Line(
            int position,
            String product,
            String name,
            String nameEn,
            String talk,
            String producer,
            String producerName,
            BigDecimal amount,
            TradeUnit unit,
            BigDecimal base,
            BigDecimal accepted,
            BigDecimal targetPrice,
            String note,
            boolean belowMinimum,
            boolean lapsed) {
        public boolean isAccepted() {
            return accepted.compareTo(base) >= 0;
        }
    }

    /**
     * How it stands with one producer.
     *
     * @param declineReason or null
     * @param standing who has made the offer that stands, or null where none does
     * @param validUntil of that offer, or null
     * @param unread messages that this buyer has not read
     */
    public record TalkLine(
            String code,
            String producer,
            String producerName,
            TalkState state,
            DeclineReason declineReason,
            String declineNote,
            Party standing,
            LocalDate validUntil,
            int unread,
            Instant changedAt) {}

    public RequestView {
        documents = List.copyOf(documents);
        lines = List.copyOf(lines);
        talks = List.copyOf(talks);
        files = List.copyOf(files);
    }

    public boolean isOpen() {
        return state == RequestState.OPEN;
    }

    /** How many offers of producers stand. */
    public long offers() {
        return talks.stream().filter(talk -> talk.standing() == Party.PRODUCER).count();
    }

    public boolean isAnythingAccepted() {
        return lines.stream().anyMatch(line -> line.accepted().signum() > 0);
    }

    /** Days on which producers may still begin to answer; negative when that is over. */
    public long daysToAnswer() {
        return ChronoUnit.DAYS.between(day, answerBy);
    }

    /** The lines that one producer is asked for. */
    public List<Line> linesOf(String talk) {
        return lines.stream().filter(line -> line.talk().equals(talk)).toList();
    }
}
