package org.basao.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * The schema that this build was written for. The application has no right to change the schema, so it only compares and refuses
 * to start on another one.
 */
@ApplicationScoped
public class SchemaVersion {
    /** Number of the newest file in db/migration; a test holds it true. */
    public static final String EXPECTED = "040";

    private Rows rows;

    protected SchemaVersion() {}

    @Inject
    public SchemaVersion(Rows rows) {
        this.rows = rows;
    }

    void check(@Observes @Priority(10) Startup event) {
        expectCurrent();
    }

    /** @throws IllegalStateException if the database was migrated to another version, which stops the start */
    public void expectCurrent() {
        String found = found();
        if (!EXPECTED.equals(found)) {
            throw new IllegalStateException("The database is at version " + found + ", this build needs " + EXPECTED
                    + ": migrate it first (deploy/README.md)");
        }
    }

    /** The newest version that was applied with success, or an empty text. */
    public String found() {
        return rows.first(
                        "select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1",
                        row -> row.getString(1))
                .orElse("");
    }
}
