package org.basao.platform.background;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;

/**
 * One piece of long work.
 *
 * @param key names it outside the database
 * @param actingFor code of the organisation for which it was asked; null for none
 * @param done how far it is, in things that its feature counts
 * @param endedAt null while it waits or is under way
 * @param failure the kind of failure; null if it has not failed
 */
public record BackgroundRun(
        String key,
        String kind,
        String subject,
        String input,
        String askedBy,
        String actingFor,
        Instant askedAt,
        Instant takenAt,
        long done,
        Instant endedAt,
        String result,
        String failure) {
    static final Jsonb JSON = JsonbBuilder.create();

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public State state() {
        if (endedAt != null) {
            return failure == null ? State.DONE : State.FAILED;
        }
        return takenAt == null ? State.WAITING : State.RUNNING;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** What was asked for. */
    public <T> T input(Class<T> type) {
        return JSON.fromJson(input, type);
    }

    /** What came of it; null if nothing was kept. */
    public <T> T result(Class<T> type) {
        return result == null ? null : JSON.fromJson(result, type);
    }
}
