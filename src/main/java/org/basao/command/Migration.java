package org.basao.command;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this build. */
public final class Migration {
    private final DataSource owner;
    private final String applicationRole;

    /**
     * @param owner connects as the owner of the schema
     * @param applicationRole the role that the application connects as; it must exist
     */
    public Migration(DataSource owner, String applicationRole) {
        this.owner = owner;
        this.applicationRole = applicationRole;
    }

    /** @return how many steps were taken now */
    public int run() {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", applicationRole))
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
