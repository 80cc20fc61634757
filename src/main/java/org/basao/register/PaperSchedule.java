package org.basao.register;

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

/** Tells every hour of papers that end; of each only once, so the first run of a day does the work. */
@ApplicationScoped
public class PaperSchedule {
    private static final Logger LOG = Logger.getLogger(PaperSchedule.class.getName());
    private static final int FIRST_MINUTE = 5;
    private static final int MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    private PaperReminders reminders;
    private ScheduledFuture<?> loop;

    protected PaperSchedule() {}

    @Inject
    public PaperSchedule(PaperReminders reminders) {
        this.reminders = reminders;
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
            int told = reminders.tellAll();
            LOG.log(Level.FINE, "Papers that end, told of: {0}", told);
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.WARNING, "Papers that end will be told with the next run: {0}", e.toString());
        }
    }
}
