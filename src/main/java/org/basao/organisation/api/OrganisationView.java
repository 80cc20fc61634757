package org.basao.organisation.api;

import java.time.Instant;
import org.basao.platform.security.Side;

/**
 * An organisation as its members and officers see it.
 *
 * @param entityType of a producer, otherwise null
 * @param taxCode null if it has none, or if this reader may not see a household's
 * @param taxCodeHidden whether it has one that this reader may not see
 * @param verificationReason what has to be revised, or null
 * @param verificationAt since when it stands so, or null if it was entered so
 */
public record OrganisationView(
        String code,
        long version,
        String name,
        Side side,
        EntityType entityType,
        OrganisationState state,
        String suspensionReason,
        Verification verification,
        String verificationReason,
        Instant verificationAt,
        String taxCode,
        boolean taxCodeHidden,
        String province,
        String provinceEn,
        String commune,
        String address,
        String aboutVi,
        String aboutEn,
        Instant createdAt) {
    public boolean isSuspended() {
        return state == OrganisationState.SUSPENDED;
    }

    public boolean isProducer() {
        return side == Side.PRODUCER;
    }
}
