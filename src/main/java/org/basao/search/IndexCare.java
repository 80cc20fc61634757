package org.basao.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks after the index while the server runs: builds it if it is missing or of another layout, keeps the vocabulary fresh and
 * clears away indexes that a rebuild left behind. The start does not wait for it: without an index the pages say so.
 */
@ApplicationScoped
public class IndexCare {
    private static final Logger LOG = Logger.getLogger(IndexCare.class.getName());
    private static final long PAUSE_SECONDS = 30;

    @Resource
    ManagedScheduledExecutorService executor;

    private IndexRebuild rebuild;
    private IndexConnection connection;
    private QueryLanguage language;
    private ScheduledFuture<?> loop;
    private Set<String> idle = Set.of();

    protected IndexCare() {}

    @Inject
    public IndexCare(IndexRebuild rebuild, IndexConnection connection, QueryLanguage language) {
        this.rebuild = rebuild;
        this.connection = connection;
        this.language = language;
    }

    void start(@Observes @Priority(150) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::look, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    private void look() {
        try {
            if (!rebuild.buildIfMissing()) {
                language.refresh();
            }
            clear();
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.INFO, "The index cannot be looked after: {0}", e.toString());
        }
    }

    /** Drops what was already without an alias the last time: no search and no write can still be under way in it. */
    private void clear() {
        Set<String> now = connection.index().withoutAlias();
        Set<String> old = new HashSet<>(now);
        old.retainAll(idle);
        old.forEach(connection.index()::drop);
        idle = now;
    }
}
