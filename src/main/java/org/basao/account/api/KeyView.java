package org.basao.account.api;

import java.time.Instant;
import java.util.List;
import org.basao.platform.security.Scope;

/**
 * A key of the API as the managers of its organisation see it; the key itself is known to nobody any more.
 *
 * @param code public code
 * @param maker name of the person who made it
 * @param usedAt to within some minutes; null if never
 * @param state why it works or does not
 */
public record KeyView(
        String code,
        String name,
        List<Scope> scopes,
        String maker,
        Instant madeAt,
        Instant expiresAt,
        Instant usedAt,
        State state) {

    /** What became of it. */
    public enum State {
        WORKS,
        EXPIRED,
        REVOKED,
        /** Its maker no longer manages the organisation. */
        MAKER_LEFT
    }

    public boolean isWorking() {
        return state == State.WORKS;
    }
}
