package org.basao.register.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A certificate as anybody may check it, with how it stands on the day of the question.
 *
 * @param issuer as printed on the decision
 * @param placeName the place as it was called on the day of issue
 * @param validTo last day of its months; {@link #lastEffectiveDay} says when it really ended
 * @param supersededFrom first day of the newer one, or null
 * @param revokedFrom first day without it, or null
 * @param score the council's average, where known
 * @param legalNotice what must be said beside the product, or null
 */
public record CertificateView(
        String code,
        String number,
        CertificateStatus status,
        int stars,
        boolean potentialFiveStar,
        BigDecimal score,
        String issuer,
        DecisionLevel level,
        String decisionNumber,
        String signer,
        String placeName,
        LocalDate issuedOn,
        LocalDate validTo,
        LocalDate supersededFrom,
        LocalDate revokedFrom,
        String revocationReason,
        String productCode,
        String productName,
        String holderCode,
        String holderName,
        boolean holderActive,
        boolean sample,
        LegalNotice legalNotice) {

    /** The last day on which it is or was effective. */
    public LocalDate lastEffectiveDay() {
        LocalDate last = validTo;
        if (supersededFrom != null && supersededFrom.isBefore(last.plusDays(1))) {
            last = supersededFrom.minusDays(1);
        }
        if (revokedFrom != null && revokedFrom.isBefore(last.plusDays(1))) {
            last = revokedFrom.minusDays(1);
        }
        return last;
    }

    /** Days from that day to the last day, that day not counted; negative once it is over. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, lastEffectiveDay());
    }
}
