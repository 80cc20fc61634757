package org.basao.search;

import java.time.Duration;
import java.util.function.Supplier;
import org.basao.search.api.SearchResult;

/**
 * Waits until the engine answers as a well one does: on a machine at load it may miss a second's time-out now and then, which is
 * no fault of what is tested.
 */
final class Steady {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Steady() {}

    /** The first answer that came from the index. */
    static SearchResult search(Supplier<SearchResult> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        SearchResult result = question.get();
        while (result.degraded() && System.nanoTime() < end) {
            pause();
            result = question.get();
        }
        return result;
    }

    /** The first answer that is one. */
    static <T> T ask(Supplier<T> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (SearchUnavailable e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    static void run(Runnable work) {
        var unused = ask(() -> {
            work.run();
            return true;
        });
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
