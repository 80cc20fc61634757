package org.basao.organisation.api;

import org.basao.platform.security.Side;

/**
 * Somebody founds an organisation.
 *
 * @param side what it is; no authority
 * @param entityType of a producer, otherwise null
 * @param taxCode as typed; a household's is personal
 * @param province its code
 * @param commune its name as typed, with or without its kind
 */
public record FoundOrganisation(
        Side side,
        EntityType entityType,
        String name,
        String taxCode,
        String province,
        String commune,
        String address) {
    /** Says nothing of the tax code. */
    @Override
    public String toString() {
        return "FoundOrganisation " + side;
    }
}
