package org.basao.account.api;

import java.time.Instant;
import org.basao.platform.security.Role;

/**
 * Somebody who works in an office.
 *
 * @param code of the membership
 * @param person public code
 * @param until when it ends by itself, or null
 * @param lastSignedIn null if never
 */
public record OfficerView(
        String code, String person, String name, Role role, Instant since, Instant until, Instant lastSignedIn) {}
