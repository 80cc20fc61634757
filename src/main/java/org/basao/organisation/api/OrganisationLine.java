package org.basao.organisation.api;

import java.time.Instant;
import org.basao.platform.security.Side;

/**
 * An organisation in an officer's list.
 *
 * @param commune its full name, or null
 * @param since when it began to wait, or null
 * @param claims how many claims are open
 */
public record OrganisationLine(
        String code,
        String name,
        Side side,
        OrganisationState state,
        Verification verification,
        String province,
        String provinceEn,
        String commune,
        Instant since,
        long claims) {
    public boolean isSuspended() {
        return state == OrganisationState.SUSPENDED;
    }
}
