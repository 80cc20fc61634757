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
}
