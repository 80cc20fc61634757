package org.basao.platform.notice;

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

/** Looks every minute whether digests are due. */
@ApplicationScoped
public class NoticeSchedule {
    private static final Logger LOG = Logger.getLogger(NoticeSchedule.class.getName());

    @Inject
    Digest digest;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> loop;

    void start(@Observes @Priority(200) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void run() {
        try {
            digest.queueDue();
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.WARNING, "Digests will be tried again: {0}", e.toString());
        }
    }
}
