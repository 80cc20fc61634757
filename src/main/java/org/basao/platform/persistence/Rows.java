package org.basao.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.basao.platform.measure.Asked;

/**
 * Reads rows by SQL into records. Lists and pages read this way; entities are for writing. Inside a transaction it sees what that
 * transaction wrote (once JPA has flushed), because it takes its connection from the same data source.
 *
 * <p>Parameters are bound, never spliced; a {@code Collection} of texts or longs is bound as an SQL array for {@code = any(?)}.
 * A public code is compared as {@code ?::bpchar}, which it is in the tables: compared as text no index would find it.
 */
public final class Rows {
    private final DataSource source;

    public Rows(DataSource source) {
        this.source = source;
    }

    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        Asked.database();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
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

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Runs one statement that changes rows. @return how many rows it touched */
    public int change(String sql, Object... parameters) {
        Asked.database();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Collection<?> many) {
                boolean numbers = !many.isEmpty() && many.iterator().next() instanceof Number;
                Object[] values = many.stream().map(Rows::storable).toArray();
                statement.setArray(i + 1, connection.createArrayOf(numbers ? "bigint" : "text", values));
            } else if (value instanceof java.time.Instant instant) {
                statement.setObject(i + 1, instant.atOffset(java.time.ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, storable(value));
            }
        }
    }

    /** The database has no character 0: a text with one is stored, and looked for, with a mark in its place. */
    private static Object storable(Object value) {
        return value instanceof String text && text.indexOf('\0') >= 0 ? text.replace('\0', '\uFFFD') : value;
    }
}
