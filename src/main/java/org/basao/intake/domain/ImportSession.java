package org.basao.intake.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.postgresql.PGConnection;

/**
 * The one connection and transaction of an import. Looks things up by whole sets and writes by PostgreSQL's COPY; it must not run
 * inside a transaction of the server.
 */
public final class ImportSession {
    private final Connection connection;

    public ImportSession(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> list(String sql, Rows.Reader<T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    int change(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs one statement for many rows of parameters. */
    void changeAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @param target table and columns, from our own code only */
    void copy(String target, CopyText rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + target + " from stdin",
                            new ByteArrayInputStream(rows.text().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            switch (value) {
                case null -> statement.setObject(i + 1, null);
                case Long[] many -> statement.setArray(i + 1, connection.createArrayOf("bigint", many));
                case Integer[] many -> statement.setArray(i + 1, connection.createArrayOf("integer", many));
                case String[] many -> statement.setArray(i + 1, connection.createArrayOf("text", many));
                case byte[][] many -> statement.setArray(i + 1, connection.createArrayOf("bytea", many));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case java.time.Instant instant ->
                    statement.setObject(i + 1, instant.atOffset(java.time.ZoneOffset.UTC));
                default -> statement.setObject(i + 1, value);
            }
        }
    }
}
