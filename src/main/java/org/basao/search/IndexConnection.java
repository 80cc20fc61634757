package org.basao.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.basao.platform.config.Settings;

/** Opens the connection to the index when it is first needed and closes it with the application. */
@ApplicationScoped
public class IndexConnection {
    private static final Duration REST = Duration.ofSeconds(3);
    private static final int VISITORS = 24;
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Fuse fuse = new Fuse("Index", REST, VISITORS, WAIT);
    private Settings settings;
    private Elasticsearch engine;
    private ProductIndex index;

    protected IndexConnection() {}

    @Inject
    public IndexConnection(Settings settings) {
        this.settings = settings;
    }

    synchronized ProductIndex index() {
        if (index == null) {
            index = new ProductIndex(engine(), settings.indexPrefix());
        }
        return index;
    }

    synchronized Elasticsearch engine() {
        if (engine == null) {
            engine = new Elasticsearch(URI.create(settings.elasticsearchUrl()));
        }
        return engine;
    }

    /** Through it visitors ask. */
    Fuse fuse() {
        return fuse;
    }

    @PreDestroy
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
