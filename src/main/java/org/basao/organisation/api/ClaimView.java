package org.basao.organisation.api;

import java.time.Instant;

/**
 * A claim as its person, an officer or a manager sees it.
 *
 * @param organisation public code
 * @param name of the organisation
 * @param person public code
 * @param personName null for the person's own list
 * @param address of the person for mail, or null
 * @param reason why it was rejected, or null
 */
public record ClaimView(
        String code,
        String organisation,
        String name,
        String person,
        String personName,
        String address,
        ClaimBasis basis,
        String message,
        ClaimState state,
        String reason,
        Instant claimedAt) {
    public boolean isOpen() {
        return state == ClaimState.OPEN;
    }
}
