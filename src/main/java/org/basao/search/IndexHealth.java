package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.web.health.HealthCheck;

/** An index that is away degrades the search; the system still serves. */
@ApplicationScoped
public class IndexHealth implements HealthCheck {
    private ProductSearch search;
    private Rows rows;

    protected IndexHealth() {}

    @Inject
    public IndexHealth(ProductSearch search, Rows rows) {
        this.search = search;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Health check() {
        boolean ready = search.isIndexReady();
        return new Health(
                ready ? State.UP : State.DEGRADED,
                Map.of("answering", ready ? "index" : "database", "waiting", String.valueOf(waiting())));
    }

    /** Changes that the index has not taken yet. */
    private long waiting() {
        return rows.first("select count(*) from outbox where kind = ?", row -> row.getLong(1), IndexHandler.KIND)
                .orElseThrow();
    }
}
