package org.basao.platform.retention;

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

/** Forgets once a day what is over. */
@ApplicationScoped
public class RetentionSchedule {
    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class.getName());
    private static final int FIRST_MINUTE = 10;
    private static final int MINUTES_OF_DAY = 24 * 60;

    @Inject
    Retention retention;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> loop;

    void start(@Observes @Priority(200) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::run, FIRST_MINUTE, MINUTES_OF_DAY, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void run() {
        try {
            LOG.log(Level.INFO, "Forgotten: {0}", retention.forget());
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.WARNING, "What is over will be forgotten tomorrow: {0}", e.toString());
        }
    }
}
