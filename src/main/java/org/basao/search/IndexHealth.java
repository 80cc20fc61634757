package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.basao.platform.web.health.HealthCheck;

/** An index that is away degrades the search; the system still serves. */
@ApplicationScoped
public class IndexHealth implements HealthCheck {
    private ProductSearch search;

    protected IndexHealth() {}

    @Inject
    public IndexHealth(ProductSearch search) {
        this.search = search;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Health check() {
        return new Health(search.isIndexReady() ? State.UP : State.DEGRADED, Map.of());
    }
}
