package org.basao.register.api;

import java.time.LocalDate;

/**
 * A certificate as an officer sees it.
 *
 * @param version to be sent back when it is revoked
 * @param scanned whether its decision's signed paper is kept as a file
 */
public record OverseenCertificate(
        String code,
        long version,
        String number,
        CertificateStatus status,
        int stars,
        String decisionNumber,
        DecisionLevel level,
        LocalDate issuedOn,
        LocalDate lastDay,
        LocalDate revokedFrom,
        String revocationReason,
        String product,
        String productName,
        String holderName,
        boolean scanned) {
    public boolean isRevoked() {
        return revokedFrom != null;
    }

    /** Whether it can be taken back: what was replaced by a newer one stays as it was. */
    public boolean isRevocable() {
        return !isRevoked() && status != CertificateStatus.SUPERSEDED;
    }
}
