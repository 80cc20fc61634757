package org.basao.intake.api;

import java.time.Instant;
import org.basao.platform.background.BackgroundRun.State;

/**
 * An import that somebody asked for, and how far it is.
 *
 * @param key names it outside the database
 * @param askedBy code of the person
 * @param rows that have been read so far
 * @param report null until it is done
 */
public record ImportView(
        String key, ImportAsked asked, State state, String askedBy, Instant askedAt, long rows, ImportReport report) {

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
