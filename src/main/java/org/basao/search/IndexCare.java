package org.basao.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.background.BackgroundRuns;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.security.Actor;

/**
 * Looks after the index while the server runs: builds it if it is missing or of another layout, keeps the vocabulary fresh and
 * clears away indexes that a rebuild left behind. Every night it compares index and database. The start does not wait for it: without an index
 * the database answers.
 */
@ApplicationScoped
public class IndexCare {
    private static final Logger LOG = Logger.getLogger(IndexCare.class.getName());
    private static final long PAUSE_SECONDS = 30;
    private static final long TRIAL_SECONDS = 1;
    private static final long DAY_SECONDS = 86_400;
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final int CATCH_UP = 500;

    @Resource
    ManagedScheduledExecutorService executor;

    private IndexRebuild rebuild;
    private IndexConnection connection;
    private QueryLanguage language;
    private ProductSearch search;
    private ScheduledFuture<?> loop;
    private TextUpdate texts;
    private BackgroundRuns runs;
    private Clock clock;
    private ScheduledFuture<?> trials;
    private ScheduledFuture<?> nights;
    private Set<String> idle = Set.of();
    private WarmUp warmUp;
    private boolean warm;

    protected IndexCare() {}

    @Inject
    public IndexCare(
            IndexRebuild rebuild,
            IndexConnection connection,
            QueryLanguage language,
            ProductSearch search,
            TextUpdate texts,
            BackgroundRuns runs,
            WarmUp warmUp,
            Clock clock) {
        this.rebuild = rebuild;
        this.connection = connection;
        this.language = language;
        this.search = search;
        this.texts = texts;
        this.runs = runs;
        this.warmUp = warmUp;
        this.clock = clock;
    }

    void start(@Observes @Priority(150) Startup event) {
        while (texts.catchUp(CATCH_UP) == CATCH_UP) {
            LOG.log(Level.INFO, "Writing the keys of products");
        }
        loop = executor.scheduleWithFixedDelay(this::look, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
        trials = executor.scheduleWithFixedDelay(search::tryIndex, TRIAL_SECONDS, TRIAL_SECONDS, TimeUnit.SECONDS);
        nights = executor.scheduleAtFixedRate(this::compare, secondsTill(NIGHT), DAY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
            trials.cancel(false);
            nights.cancel(false);
        }
    }

    private long secondsTill(LocalTime time) {
        LocalDateTime now = clock.instant().atZone(Days.ZONE).toLocalDateTime();
        LocalDateTime next = now.toLocalDate().atTime(time);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1))
                .toSeconds();
    }

    private void compare() {
        try {
            runs.ask(Actor.command("night"), ReconcileWork.KIND, ReconcileWork.INDEX, null);
        } catch (BusinessException e) {
            LOG.log(Level.FINE, "somebody has asked for it already: {0}", e.toString());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Index and database could not be compared: {0}", e.toString());
        }
    }

    private void look() {
        try {
            if (!rebuild.buildIfMissing()) {
                language.refresh();
            }
            clear();
            if (!warm) {
                warm = true;
                warmUp.run();
            }
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.INFO, "The index cannot be looked after: {0}", e.toString());
            language.learnFromDatabase();
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
