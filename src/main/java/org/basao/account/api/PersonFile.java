package org.basao.account.api;

import java.time.Instant;
import java.util.List;
import org.basao.platform.i18n.Language;

/**
 * All that an administrator sees of somebody's access.
 *
 * @param version what a form sends back
 * @param lastSignedIn null if never
 * @param openedBy name of the office that opened the account, or null
 */
public record PersonFile(
        String code,
        long version,
        String name,
        Language language,
        boolean active,
        boolean secondStep,
        Instant since,
        Instant lastSignedIn,
        String openedBy,
        List<String> identifiers,
        List<MembershipView> memberships,
        List<OpenSignIn> signIns) {}
