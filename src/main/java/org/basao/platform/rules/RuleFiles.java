package org.basao.platform.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.basao.platform.persistence.DatabaseException;

/** Loads files of dated rules, each once. Two processes that start at the same time load it once too. */
public final class RuleFiles {
    private final DataSource owner;
    private final Clock clock;

    /** @param owner connects as the owner of the schema */
    public RuleFiles(DataSource owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** Turns the rows of a file into rows of tables, inside the transaction that records the file as loaded. */
    @FunctionalInterface
    public interface Loader {
        void load(Connection connection, List<NamedCsvRecord> rows) throws SQLException;
    }

    /** Turns the lines of a file that is no table into rows of tables, inside the same transaction. */
    @FunctionalInterface
    public interface LinesLoader {
        void load(Connection connection, List<String> lines) throws SQLException;
    }

    /** As {@link #loadOnce}, for a file that is no CSV. */
    public boolean loadLinesOnce(RuleFile file, LinesLoader loader) {
        return load(
                file,
                (connection, bytes) -> loader.load(
                        connection,
                        new String(bytes, StandardCharsets.UTF_8).lines().toList()));
    }

    /**
     * Loads the file if its key was not loaded before.
     *
     * @return whether it was loaded now
     * @throws ChangedRuleFile if another content was loaded under this key
     */
    public boolean loadOnce(RuleFile file, Loader loader) {
        return load(file, (connection, bytes) -> loader.load(connection, rows(bytes)));
    }

    @FunctionalInterface
    private interface BytesLoader {
        void load(Connection connection, byte[] bytes) throws SQLException;
    }

    private boolean load(RuleFile file, BytesLoader loader) {
        byte[] bytes = file.bytes();
        String hash = RuleFile.sha256(bytes);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean fresh = claim(connection, file, hash);
                if (fresh) {
                    loader.load(connection, bytes);
                } else if (!hash.equals(loadedHash(connection, file))) {
                    throw new ChangedRuleFile(file);
                }
                connection.commit();
                return fresh;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The primary key makes a second process wait here until the first has committed. */
    private boolean claim(Connection connection, RuleFile file, String hash) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into rule_file (kind, version_key, sha256, loaded_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, file.kind());
            insert.setString(2, file.versionKey());
            insert.setString(3, hash);
            insert.setObject(4, OffsetDateTime.now(clock));
            return insert.executeUpdate() == 1;
        }
    }

    private static String loadedHash(Connection connection, RuleFile file) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sha256 from rule_file where kind = ? and version_key = ?")) {
            select.setString(1, file.kind());
            select.setString(2, file.versionKey());
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }

    private static List<NamedCsvRecord> rows(byte[] bytes) {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
                .toList();
    }
}
