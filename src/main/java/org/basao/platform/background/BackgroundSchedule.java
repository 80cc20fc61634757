package org.basao.platform.background;

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

/** Looks every second for long work that waits. */
@ApplicationScoped
public class BackgroundSchedule {
    private static final Logger LOG = Logger.getLogger(BackgroundSchedule.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

    @Inject
    BackgroundRunner runner;

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
            while (runner.runNext()) {
                LOG.log(Level.FINE, "one run done");
            }
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.FINE, "Runs cannot be read; trying again: {0}", e.toString());
        }
    }
}
