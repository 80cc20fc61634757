package org.basao.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.persistence.Rows;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;

/**
 * Counts queries that found nothing, by week. As well as it can, never in the way of an answer: what waits is bounded, a text that
 * comes when the room is full is not counted, and a crash loses some seconds.
 */
@ApplicationScoped
public class ZeroHits {
    private static final Logger LOG = Logger.getLogger(ZeroHits.class.getName());
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_IN_A_WEEK = 20_000;
    private static final long PAUSE_SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    private Rows rows;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private ScheduledFuture<?> loop;

    private record Waiting(String week, String text) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return (week + " " + text).compareTo(other.week + " " + other.text);
        }
    }

    protected ZeroHits() {}

    @Inject
    public ZeroHits(Rows rows) {
        this.rows = rows;
    }

    void start(@Observes @Priority(150) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::tryWrite, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    /** Takes note of the answer if it is one to the first page of a text and holds nothing, whatever the filters. */
    public void note(ProductQuery query, SearchResult result, LocalDate day) {
        boolean nothing = result.total() == 0
                && result.facets().stream().allMatch(facet -> facet.values().isEmpty());
        if (nothing && !result.degraded() && query.page() == 1) {
            ZeroHitText.of(query.text()).ifPresent(text -> waiting.offer(new Waiting(ZeroHitText.week(day), text)));
        }
    }

    private void tryWrite() {
        try {
            write();
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.INFO, "Queries without a hit are not counted: {0}", e.toString());
        }
    }

    /** Writes what waits. In order of the keys, so that two servers never wait for each other. */
    void write() {
        List<Waiting> taken = new ArrayList<>();
        waiting.drainTo(taken);
        Map<Waiting, Integer> times = new TreeMap<>();
        taken.forEach(one -> times.merge(one, 1, Integer::sum));
        times.forEach((one, count) ->
                rows.change("""
                insert into zero_hit as z (week, text, times)
                select ?, ?, ?
                 where (select count(*) from zero_hit w where w.week = ?) < ?
                    or exists (select from zero_hit k where k.week = ? and k.text = ?)
                on conflict (week, text) do update set times = z.times + excluded.times
                """, one.week(), one.text(), count, one.week(), MOST_IN_A_WEEK, one.week(), one.text()));
    }
}
