package org.basao.account.api;

import java.time.Instant;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/**
 * One line of the access list: somebody may act for an organisation.
 *
 * @param person public code
 * @param identifier masked
 * @param organisation its name
 * @param until when it ends by itself, or null
 * @param lastSignedIn null if never
 */
public record AccessLine(
        String person,
        String name,
        String identifier,
        String organisation,
        Side side,
        Role role,
        Instant since,
        Instant until,
        Instant lastSignedIn) {}
