package org.basao.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.basao.platform.config.Settings;
import org.basao.platform.config.Stage;
import org.basao.platform.persistence.Rows;

/** Keeps people and organisations of a demonstration out of production: their passwords were printed on somebody's screen. */
@ApplicationScoped
public class SampleAccountRefusal {
    private Settings settings;
    private Rows rows;

    protected SampleAccountRefusal() {}

    @Inject
    public SampleAccountRefusal(Settings settings, Rows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /** @throws IllegalStateException in production while the database holds such rows, which stops the start */
    void check(@Observes @Priority(20) Startup event) {
        if (settings.stage() == Stage.PRODUCTION && holdsSampleAccounts()) {
            throw new IllegalStateException(
                    "The database holds people or organisations of a demonstration, which production never has: use an empty database");
        }
    }

    private boolean holdsSampleAccounts() {
        return rows.first(
                        "select exists (select 1 from person where sample) or exists (select 1 from organisation where sample)",
                        row -> row.getBoolean(1))
                .orElse(false);
    }
}
