package org.basao.intake.domain;

import java.util.ArrayDeque;
import java.util.Deque;

/** Primary keys from a sequence that counts in steps of fifty, as the entities take them: each step gives the fifty up to itself. */
final class SequenceBlock {
    private static final int STEP = 50;

    private final ImportSession session;
    private final String sequence;
    private final Deque<Long> ends = new ArrayDeque<>();
    private long next = 1;
    private long last;

    SequenceBlock(ImportSession session, String sequence) {
        this.session = session;
        this.sequence = sequence;
    }

    long next() {
        if (next > last) {
            if (ends.isEmpty()) {
                ends.addAll(session.list(
                        "select nextval(?::regclass) from generate_series(1, 10)", row -> row.getLong(1), sequence));
            }
            last = ends.removeFirst();
            next = last - STEP + 1;
        }
        return next++;
    }
}
