package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.basao.kernel.Origin;

/**
 * What a buyer and a producer agreed on, word for word as the record keeps it.
 *
 * @param code public code
 * @param request public code, as those of talk and round
 * @param number of the round
 * @param acceptedBy public code of the person
 * @param acceptedOn the day in Việt Nam
 * @param total of the lines, as their prices are told, without freight
 * @param canonical the record itself: canonical JSON (RFC 8785)
 * @param sha256 of the canonical JSON in UTF-8, in hexadecimal digits
 */
public record DealView(
        String code,
        String request,
        String talk,
        String round,
        int number,
        Origin origin,
        Partner buyer,
        Partner producer,
        String acceptedBy,
        Instant acceptedAt,
        LocalDate acceptedOn,
        String currency,
        RoundTerms terms,
        Delivery delivery,
        List<DealLine> lines,
        BigDecimal total,
        String canonical,
        String sha256) {
    /**
     * One of the two.
     *
     * @param code public code of the organisation
     * @param taxCode of an enterprise; null for everybody else
     */
    public record Partner(String code, String name, String taxCode) {}

    /** Where and when, as the request said; each may be null. */
    public record Delivery(String place, String address, LocalDate from, LocalDate to, Recurrence recurrence) {}

    public DealView {
        lines = List.copyOf(lines);
    }

    /** Whether a product without certificate is among its lines, taken in writing. */
    public boolean isWaived() {
        return lines.stream().anyMatch(line -> !line.counts());
    }
}
