package org.basao.platform.web.health;

import java.util.Map;

/** One thing that the system stands on. */
public interface HealthCheck {
    /** A short name, such as {@code database}. */
    String name();

    /** How it is right now; answers within a few seconds. An exception counts as {@link State#DOWN}. */
    Health check();

    /** How a thing is. */
    enum State {
        UP,
        /** Worse than it should be, but the system serves: shown, and no reason to take it out of service. */
        DEGRADED,
        /** The system cannot serve without it. */
        DOWN
    }

    /**
     * What a check found.
     *
     * @param data facts for the operator; nothing personal and no secret, because anybody may ask
     */
    record Health(State state, Map<String, String> data) {}
}
