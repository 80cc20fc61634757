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

/** Looks into the outbox twice a second while the server runs. */
@ApplicationScoped
public class OutboxSchedule {
    private static final Logger LOG = Logger.getLogger(OutboxSchedule.class.getName());
    private static final long PAUSE_MILLIS = 500;
    /** Ten seconds of failures are worth a warning, and then every minute; a server that is stopping fails once or twice. */
    private static final int WORTH_A_WARNING = 20;

    private static final int WARN_AGAIN = 120;

    @Inject
    OutboxDispatcher dispatcher;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> loop;
    private int failures;

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
            dispatcher.doAllDue();
            failures = 0;
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            failures++;
            boolean loud = failures >= WORTH_A_WARNING && (failures - WORTH_A_WARNING) % WARN_AGAIN == 0;
            LOG.log(
                    loud ? Level.WARNING : Level.FINE,
                    "The outbox cannot be read ({0} times); trying again: {1}",
                    new Object[] {failures, e.toString()});
        }
    }
}
