package org.basao.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.search.api.Suggestion;
import org.basao.search.api.Suggestion.Kind;
import org.basao.search.domain.SuggestionIndex;

/**
 * Suggests while somebody types. Names lie in memory, read anew within seconds after a product or producer has changed; products
 * and producers are confirmed by one statement for the day before they are shown (law 1), so that what was suspended a moment ago
 * is suggested no more. Needs no index: it goes on while that is away.
 */
@ApplicationScoped
public class Suggestions {
    private static final Logger LOG = Logger.getLogger(Suggestions.class.getName());
    private static final long PAUSE_SECONDS = 3;
    private static final int TEXT_LENGTH = 100;
    private static final int CANDIDATES = 8;
    private static final Map<Kind, Integer> MOST =
            Map.of(Kind.PRODUCT, 5, Kind.PRODUCER, 3, Kind.PLACE, 2, Kind.SET, 2);

    private static final String NAMES = """
            select 'PRODUCT' as kind, p.code, p.name, p.name_en, o.name as detail, c.stars - 3 as stars
              from public_product(?) pp join product p on p.id = pp.product_id
              join organisation o on o.id = pp.holder_id join certificate c on c.id = pp.certificate_id
            union all
            select distinct 'PRODUCER', o.code, o.name, null, v.name, 0
              from public_product(?) pp join organisation o on o.id = pp.holder_id
              left join place v on v.id = o.province_id
            union all
            select 'PLACE', coalesce(s.code, v.code), v.name, case when s.id is null then v.name_en end, s.name, 0
              from place v left join place s on s.id = v.successor_id
             where v.level = 'PROVINCE' and (s.id is not null or v.valid_to is null) and v.name is distinct from s.name
            union all
            select distinct 'PLACE', null, m.full_name, null, v.name, -1
              from public_product(?) pp join product p on p.id = pp.product_id
              join place m on m.id = p.commune_id join place v on v.id = p.province_id
            union all
            select 'SET', s.number::text, s.name, s.name_en, null, 0 from product_set s
            """;

    @Resource
    ManagedScheduledExecutorService executor;

    private Rows rows;
    private Clock clock;
    private ScheduledFuture<?> loop;
    private volatile Known known = new Known("", SuggestionIndex.EMPTY);

    /** Names as they were when the mark stood so. */
    private record Known(String mark, SuggestionIndex index) {}

    private record Named(Suggestion suggestion, double worth) {}

    protected Suggestions() {}

    @Inject
    public Suggestions(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void start(@Observes @Priority(150) Startup event) {
        loop = executor.scheduleWithFixedDelay(this::tryRefresh, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.cancel(false);
        }
    }

    /** At most twelve: products, producers, places, sets, the best of each. */
    public List<Suggestion> suggest(String typed, LocalDate day) {
        String text = typed.length() > TEXT_LENGTH ? typed.substring(0, TEXT_LENGTH) : typed;
        Map<Kind, List<Suggestion>> found = known.index().find(text, CANDIDATES);
        Set<String> confirmed = confirmed(found, day);
        List<Suggestion> shown = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            found.getOrDefault(kind, List.of()).stream()
                    .filter(one -> kind == Kind.PLACE || kind == Kind.SET || confirmed.contains(one.code()))
                    .limit(MOST.get(kind))
                    .forEach(shown::add);
        }
        return shown;
    }

    private Set<String> confirmed(Map<Kind, List<Suggestion>> found, LocalDate day) {
        List<String> products = codes(found, Kind.PRODUCT);
        List<String> producers = codes(found, Kind.PRODUCER);
        return products.isEmpty() && producers.isEmpty()
                ? Set.of()
                : new HashSet<>(rows.list(
                        "select suggested_today(?, ?, ?)", row -> row.getString(1), day, products, producers));
    }

    private static List<String> codes(Map<Kind, List<Suggestion>> found, Kind kind) {
        return found.getOrDefault(kind, List.of()).stream()
                .map(Suggestion::code)
                .toList();
    }

    private void tryRefresh() {
        try {
            refresh();
        } catch (RuntimeException e) {
            // an exception that left this method would end the schedule for good
            LOG.log(Level.INFO, "Names for suggestions could not be read: {0}", e.toString());
        }
    }

    /** Reads the names if a product has been indexed since, or the day has changed. */
    void refresh() {
        LocalDate day = Days.today(clock);
        String mark = day + " "
                + rows.first("select last_value from index_version_seq", row -> row.getString(1))
                        .orElseThrow();
        if (!mark.equals(known.mark())) {
            List<Suggestion> names = rows.list(NAMES, Suggestions::read, day, day, day).stream()
                    .sorted(Comparator.comparingDouble(Named::worth).reversed())
                    .map(Named::suggestion)
                    .toList();
            known = new Known(mark, new SuggestionIndex(names));
        }
    }

    /** Many stars and short names first. */
    private static Named read(ResultSet row) throws SQLException {
        String name = row.getString("name");
        Suggestion suggestion = new Suggestion(
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                name,
                row.getString("name_en"),
                row.getString("detail"));
        return new Named(suggestion, 10.0 / name.length() + 0.1 * row.getInt("stars"));
    }
}
