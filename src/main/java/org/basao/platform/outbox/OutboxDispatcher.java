package org.basao.platform.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for due outbox rows twice a second and has them done, until none is left. Several servers may do so side by side. */
@ApplicationScoped
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());
    private static final long PAUSE_MILLIS = 500;

    @Inject
    OutboxBatch batch;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> loop;

    void start(@Observes @Priority(200) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::run, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void run() {
        try {
            doAllDue();
        } catch (RuntimeException e) {
            // an exception here would end the schedule for good
            LOG.log(Level.WARNING, "The outbox could not be read; trying again", e);
        }
    }

    /** Does what is due now, for every kind. @return how many rows were done */
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
        try {
            return batch.doDue(handler);
        } catch (OutboxBatch.Failed failure) {
            LOG.log(Level.INFO, "Outbox {0}: {1} put off after {2}", new Object[] {
                handler.kind(), failure.taken().size(), failure.getCause().toString()
            });
            batch.putOff(failure);
            return 0;
        }
    }
}
