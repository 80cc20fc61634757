package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has due outbox rows done, kind by kind, until none is left. Several servers may do so side by side. */
@ApplicationScoped
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());

    /** How long a kind rests while what its handler needs is away. */
    private static final Duration REST = Duration.ofSeconds(3);

    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    private OutboxBatch batch;
    private Clock clock;

    protected OutboxDispatcher() {}

    @Inject
    public OutboxDispatcher(OutboxBatch batch, Clock clock) {
        this.batch = batch;
        this.clock = clock;
    }

    /** Does what is due now. @return how many rows were done; rows that failed are put off and do not count */
    public int doAllDue() {
        int done = 0;
        for (OutboxHandler handler : batch.handlers()) {
            int round;
            do {
                round = doOne(handler);
                done += round;
            } while (round > 0);
        }
        return done;
    }

    private int doOne(OutboxHandler handler) {
        Instant until = resting.get(handler.kind());
        if (until != null && clock.instant().isBefore(until)) {
            return 0;
        }
        try {
            int done = batch.doDue(handler);
            if (done > 0 && resting.remove(handler.kind()) != null) {
                LOG.log(Level.INFO, "Outbox {0}: goes on", handler.kind());
            }
            return done;
        } catch (OutboxBatch.Failed failure) {
            if (failure.getCause() instanceof NotNow) {
                if (resting.put(handler.kind(), clock.instant().plus(REST)) == null) {
                    LOG.log(Level.INFO, "Outbox {0} waits: {1}", new Object[] {handler.kind(), failure.getCause()});
                }
                return 0;
            }
            LOG.log(Level.INFO, "Outbox {0}: {1} put off after {2}", new Object[] {
                handler.kind(), failure.taken().size(), failure.getCause().toString()
            });
            batch.putOff(failure);
            return 0;
        }
    }
}
