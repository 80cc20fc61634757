package org.basao.inquiry;

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

/** Looks every ten minutes for what days have brought; most runs find nothing. */
@ApplicationScoped
public class DeadlineSchedule {
    private static final Logger LOG = Logger.getLogger(DeadlineSchedule.class.getName());
    private static final int FIRST_MINUTE = 2;
    private static final int MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    private Deadlines deadlines;
    private ScheduledFuture<?> loop;

    protected DeadlineSchedule() {}

    @Inject
    public DeadlineSchedule(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void start(@Observes @Priority(200) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::run, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void run() {
        try {
            int done = deadlines.meetAll();
            LOG.log(Level.FINE, "Deadlines met: {0}", done);
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.WARNING, "Deadlines will be met with the next run: {0}", e.toString());
        }
    }
}
