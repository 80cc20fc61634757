package org.basao.register.api;

import java.time.Instant;

/**
 * A wish to change something certified, old and new side by side.
 *
 * @param before as {@link CertifiedField} says for each field; null where nothing is on record
 * @param beforeName of an organisation or a set in Vietnamese; otherwise as {@code before}
 * @param afterName the same of the new value
 * @param product public code
 * @param decidedAt null while it is open
 * @param decisionReason null unless an officer decided
 */
public record CertifiedChangeView(
        String code,
        long version,
        CertifiedField field,
        CertifiedChangeState state,
        String before,
        String after,
        String beforeName,
        String afterName,
        String reason,
        String product,
        String productName,
        String holder,
        String holderName,
        Instant askedAt,
        Instant decidedAt,
        String decisionReason) {
    public boolean isOpen() {
        return state == CertifiedChangeState.OPEN;
    }
}
