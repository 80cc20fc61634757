package org.basao.platform.files;

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
import org.basao.platform.files.FileOrphans.Collected;

/** Collects orphans a while after the start and then every six hours. */
@ApplicationScoped
public class FileSchedule {
    private static final Logger LOG = Logger.getLogger(FileSchedule.class.getName());
    private static final long FIRST_MINUTES = 15;
    private static final long PAUSE_MINUTES = 360;

    @Inject
    FileOrphans orphans;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> loop;

    void start(@Observes @Priority(200) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::run, FIRST_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void run() {
        try {
            Collected collected = orphans.collect();
            if (!collected.equals(new Collected(0, 0, 0))) {
                LOG.log(Level.INFO, "Files: {0}", collected);
            }
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.WARNING, "Files are collected next time: {0}", e.toString());
        }
    }
}
