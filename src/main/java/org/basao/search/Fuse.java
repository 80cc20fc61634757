package org.basao.search;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreaker.State;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands between the visitors and something that may be slow or away. After some failures it blows: for a while nobody waits any
 * more, then a few may try, and when they fare well everybody may. Only so many wait at the same time; who comes on top of them
 * waits briefly for a place.
 */
final class Fuse {
    private static final Logger LOG = Logger.getLogger(Fuse.class.getName());
    private static final int FAILURES = 5;
    private static final int OF = 10;
    private static final int TRIALS = 3;

    private final CircuitBreaker<Object> breaker;
    private final Semaphore places;
    private final Duration wait;

    /**
     * @param rest how long nobody tries after it has blown
     * @param places how many may wait for an answer at the same time
     * @param wait how long one waits for a place
     */
    Fuse(String name, Duration rest, int places, Duration wait) {
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES, OF)
                .withSuccessThreshold(TRIALS)
                .withDelay(rest)
                .onOpen(event -> LOG.log(Level.INFO, "{0}: given up for {1}", new Object[] {name, rest}))
                .onClose(event -> LOG.log(Level.INFO, "{0}: answers again", name))
                .build();
        this.places = new Semaphore(places);
        this.wait = wait;
    }

    /** @throws SearchUnavailable if it has blown, if no place becomes free, or if the question itself fails so */
    <T> T ask(Supplier<T> question) {
        if (!isPlaceFree()) {
            throw new SearchUnavailable("too many are waiting", null);
        }
        try {
            if (!breaker.tryAcquirePermit()) {
                throw new SearchUnavailable("not asked, because it failed a moment ago", null);
            }
            return answer(question);
        } finally {
            places.release();
        }
    }

    private <T> T answer(Supplier<T> question) {
        try {
            T answer = question.get();
            breaker.recordSuccess();
            return answer;
        } catch (SearchUnavailable e) {
            breaker.recordFailure();
            throw e;
        } catch (RuntimeException e) {
            breaker.recordSuccess(); // the engine is not to blame
            throw e;
        }
    }

    private boolean isPlaceFree() {
        try {
            return places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether everybody may ask. */
    boolean isWhole() {
        return breaker.getState() == State.CLOSED;
    }
}
