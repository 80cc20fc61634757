package org.basao.platform.retention;

import java.time.Instant;
import java.util.Map;

/** A feature that keeps something for a time. Each kind needs a rule that says how long. */
public interface Forgetful {
    /** How to forget each kind of what is kept. Called often; safe to repeat. */
    Map<String, Forgetting> kinds();

    /** Forgets all of one kind that ended before an instant. */
    @FunctionalInterface
    interface Forgetting {
        /** @return how many rows went or were emptied */
        int before(Instant end);
    }
}
