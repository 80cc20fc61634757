package org.basao.command;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as its owner and as the application, from the environment: {@code BASAO_DB_URL}, {@code BASAO_DB_USER},
 * {@code BASAO_DB_PASSWORD}; for the owner {@code BASAO_DB_OWNER_URL} (the same as the application's if not set),
 * {@code BASAO_DB_OWNER_USER}, {@code BASAO_DB_OWNER_PASSWORD}.
 */
final class Databases {
    private final Map<String, String> environment;

    Databases(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The role that reads and writes rows. */
    DataSource application() {
        return source(required("BASAO_DB_URL"), "BASAO_DB_USER", "BASAO_DB_PASSWORD");
    }

    /** The role that owns the schema. */
    DataSource owner() {
        String url = environment.getOrDefault("BASAO_DB_OWNER_URL", environment.getOrDefault("BASAO_DB_URL", ""));
        if (url.isBlank()) {
            throw new IllegalStateException("BASAO_DB_OWNER_URL is not set (see content/docs/runbook.md)");
        }
        return source(url, "BASAO_DB_OWNER_USER", "BASAO_DB_OWNER_PASSWORD");
    }

    /** The name of the application's role, which the migrations grant rights to. */
    String applicationRole() {
        return required("BASAO_DB_USER");
    }

    private DataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(required(user));
        source.setPassword(required(password));
        source.setApplicationName("basao-command");
        return source;
    }

    private String required(String name) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalStateException(name + " is not set (see content/docs/runbook.md)");
        }
        return value;
    }
}
