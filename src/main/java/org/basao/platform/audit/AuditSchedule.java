package org.basao.platform.audit;

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

/** Seals every few seconds while the server runs. */
@ApplicationScoped
public class AuditSchedule {
    private static final Logger LOG = Logger.getLogger(AuditSchedule.class.getName());
    private static final long PAUSE_SECONDS = 3;

    @Inject
    AuditSealer sealer;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> loop;
    private boolean failing;

    void start(@Observes @Priority(200) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::run, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void run() {
        try {
            sealer.sealAll();
            failing = false;
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good; a server that is stopping fails once
            LOG.log(failing ? Level.WARNING : Level.FINE, "The audit is not sealed yet: {0}", e.toString());
            failing = true;
        }
    }
}
