package org.basao.platform.notice;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute whether digests are due, and every day for what can be forgotten. */
@ApplicationScoped
public class NoticeSchedule {
    private static final Logger LOG = Logger.getLogger(NoticeSchedule.class.getName());

    @Inject
    Digest digest;

    @Inject
    OldMails oldMails;

    @Resource
    ManagedScheduledExecutorService executor;

    private List<ScheduledFuture<?>> loops = List.of();

    void start(@Observes @Priority(200) Startup event) {
        loops = List.of(
                executor.scheduleWithFixedDelay(() -> run("digests", digest::queueDue), 1, 1, TimeUnit.MINUTES),
                executor.scheduleWithFixedDelay(
                        () -> run("old mails", oldMails::forget), 10, 24 * 60, TimeUnit.MINUTES));
    }

    @PreDestroy
    void stop() {
        loops.forEach(loop -> loop.cancel(false));
    }

    private static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.WARNING, "{0} will be tried again: {1}", new Object[] {what, e.toString()});
        }
    }
}
