package org.basao.catalogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.basao.platform.config.Settings;
import org.basao.platform.config.Stage;

/** Keeps sample data out of production: a public statement that a named firm holds an invented certificate would be false (law 12). */
@ApplicationScoped
public class SampleRefusal {
    private Settings settings;
    private Catalogue catalogue;

    protected SampleRefusal() {}

    @Inject
    public SampleRefusal(Settings settings, Catalogue catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
    }

    /** @throws IllegalStateException in production while the database holds sample rows, which stops the start */
    void check(@Observes @Priority(20) Startup event) {
        if (settings.stage() == Stage.PRODUCTION && catalogue.holdsSampleData()) {
            throw new IllegalStateException(
                    "The database holds sample data, which production never shows: use an empty database");
        }
    }
}
