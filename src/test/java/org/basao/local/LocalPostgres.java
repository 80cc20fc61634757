package org.basao.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL on the loopback, its binaries from Maven Central. Also runs as root: the binaries then start in a
 * user namespace of their own.
 */
public final class LocalPostgres {
    private static final String SUPERUSER = "postgres";

    private final Path data;
    private final int port;
    private final EmbeddedPostgres server;

    private LocalPostgres(Path data, int port, EmbeddedPostgres server) {
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /** Starts on data that stays, safe against a power cut. */
    static LocalPostgres kept(Path data, int port) {
        return start(data, port, false);
    }

    /** Starts on empty data that nobody needs afterwards: nothing waits for the disk. */
    static LocalPostgres forTests(Path data, int port) {
        return start(data, port, true);
    }

    private static LocalPostgres start(Path data, int port, boolean disposable) {
        endLeftover(data);
        if (disposable) {
            Folders.delete(data);
        }
        Folders.create(data.getParent());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(disposable)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        Folders.create(Folders.servers().resolve("postgres")).toFile())
                .setPGStartupWait(Duration.ofMinutes(1))
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "postgres.log")
                // the library's own choice is off, which a database that stays must not have
                .setServerConfig("fsync", disposable ? "off" : "on");
        if (disposable) {
            builder.setServerConfig("synchronous_commit", "off").setServerConfig("full_page_writes", "off");
        }
        try {
            return new LocalPostgres(data, port, builder.start());
        } catch (IOException | RuntimeException e) {
            endLeftover(data);
            throw new StartFailure("PostgreSQL did not start on " + data + ": " + e.getMessage(), e);
        }
    }

    /** The server that works on this data. */
    static ProcessHandle process(Path data) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                            .getFirst()
                            .strip()))
                    .orElseThrow(() -> new StartFailure("PostgreSQL has ended"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Database database(String name) {
        return new Database(name, port);
    }

    /**
     * The database with its roles and extensions from {@code deploy/postgres}, made if it is missing.
     *
     * @return true if it was made just now
     */
    boolean prepare(String name) {
        if (count("select count(*) from pg_database where datname = '" + name + "'") > 0) {
            return false;
        }
        boolean rolesExist = count("select count(*) from pg_roles where rolname = '" + Database.OWNER + "'") > 0;
        for (String statement : script("roles.sql")) {
            if (!rolesExist || !statement.startsWith("create role")) {
                execute(SUPERUSER, statement.replace("database basao ", "database " + name + " "));
            }
        }
        script("database.sql").forEach(statement -> execute(name, statement));
        return true;
    }

    /** A new database with the content of another one to which nobody is connected; about a tenth of a second. */
    Database copy(String template, String name) {
        execute(SUPERUSER, "create database " + name + " owner " + Database.OWNER + " template " + template);
        return database(name);
    }

    void drop(Database database) {
        execute(SUPERUSER, "drop database if exists " + database.name() + " with (force)");
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            endLeftover(data);
        }
    }

    /** Ends a server that still works on this data because its launcher was killed. */
    static void endLeftover(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"))
                    .ifPresent(handle -> {
                        handle.destroy();
                        try {
                            handle.onExit().get(10, TimeUnit.SECONDS);
                        } catch (Exception stillThere) {
                            handle.destroyForcibly();
                        }
                    });
        } catch (IOException goneMeanwhile) {
            return;
        }
    }

    private void execute(String databaseName, String sql) {
        database(databaseName).execute(SUPERUSER, sql);
    }

    private long count(String sql) {
        try (Connection connection = database(SUPERUSER).as(SUPERUSER).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private static List<String> script(String name) {
        try {
            String text = Files.readString(Folders.deploy().resolve("postgres").resolve(name))
                    .replaceAll("(?m)^--.*$", "")
                    .replaceAll(":'\\w+_password'", "'" + Database.PASSWORD + "'");
            return List.of(text.split(";")).stream()
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
