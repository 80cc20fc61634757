package org.basao.account.api;

import java.time.Instant;
import org.basao.platform.i18n.Language;

/**
 * A browser that is signed in.
 *
 * @param code public code of the sign-in
 * @param person public code
 * @param strong whether the second step was taken
 * @param hasSecondStep whether the person has set it up
 * @param officer whether the person acts for an authority anywhere, which makes the second step mandatory
 * @param organisation public code of the organisation acted for, or null
 */
public record SignedIn(
        long id,
        String code,
        long personId,
        String person,
        String name,
        Language language,
        boolean strong,
        boolean hasSecondStep,
        boolean officer,
        String organisation,
        Instant expiresAt) {

    /** Nothing may be done before the second step, where there is one or must be one. */
    public boolean isComplete() {
        return strong || !(hasSecondStep || officer);
    }
}
