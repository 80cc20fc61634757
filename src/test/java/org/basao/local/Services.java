package org.basao.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

public final class Services {
    private static ServiceContainer shared;

    private Services() {}

    public static synchronized ServiceContainer shared() {
        if (shared == null) {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role basao_owner login password 'owner'");
                    statement.execute("create role basao_app login password 'app'");
                    statement.execute("create database basao owner basao_owner");
                }
                String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/basao";
                Flyway.configure()
                        .dataSource(url, "basao_owner", "owner")
                        .placeholders(Map.of("appRole", "basao_app"))
                        .load()
                        .migrate();
                shared = ServiceContainer.start(
                        url,
                        "basao_app",
                        "app",
                        Map.of("BASAO_STAGE", "test", "BASAO_BASE_URL", "http://localhost"),
                        new TestClock());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }
}
