package org.basao.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.basao.platform.config.Settings;

/** Opens the connection to the index when it is first needed and closes it with the application. */
@ApplicationScoped
public class IndexConnection {
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
            engine = new Elasticsearch(URI.create(settings.elasticsearchUrl()));
            index = new ProductIndex(engine, settings.indexPrefix());
        }
        return index;
    }

    @PreDestroy
    synchronized void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
