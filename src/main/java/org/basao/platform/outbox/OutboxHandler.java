package org.basao.platform.outbox;

import java.util.List;

/** Does the work of one kind of outbox row. The same key may come more than once: what is done must be safe to repeat. */
public interface OutboxHandler {
    /** The kind of row it takes, such as {@code product-changed}. */
    String kind();

    /**
     * Does the work for these keys (distinct, in the order in which they were added, at most {@link #batchSize()}). Runs in a
     * transaction of its own; an exception puts all of them back to be tried again later, one by one.
     */
    void handle(List<String> keys);

    /** How many keys it takes at once. */
    default int batchSize() {
        return 1;
    }
}
