package org.basao.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.basao.command.Migration;
import org.basao.command.Seed;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;

/** A database of its own for a test class: migrated, seeded, with the two roles, on one real PostgreSQL for the whole run. */
public final class IntakeDatabase {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T03:00:00Z"), Days.ZONE);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres server;

    private final DataSource owner;
    private final DataSource application;

    private IntakeDatabase(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    /** A migrated and seeded database with nothing else in it. */
    public static synchronized IntakeDatabase fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                execute(
                        "create role basao_owner login password 'owner'",
                        "create role basao_app login password 'app'",
                        "create database basao_seeded owner basao_owner encoding 'UTF8' template template0");
                DataSource owner = server.getDatabase("basao_owner", "basao_seeded");
                new Migration(owner, "basao_app").run();
                new Seed(owner, CLOCK).run();
            }
            String name = "basao_intake_" + NUMBER.incrementAndGet();
            execute("create database " + name + " owner basao_owner template basao_seeded");
            return new IntakeDatabase(server.getDatabase("basao_owner", name), server.getDatabase("basao_app", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource owner() {
        return owner;
    }

    public DataSource application() {
        return application;
    }

    public Rows rows() {
        return new Rows(application);
    }

    public long count(String table) {
        return rows().first("select count(*) from " + table, row -> row.getLong(1))
                .orElseThrow();
    }

    private static void execute(String... commands) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
