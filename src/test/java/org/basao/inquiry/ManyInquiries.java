package org.basao.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.basao.local.Database;
import org.basao.local.ProofTable;
import org.basao.platform.persistence.Rows;

/** Writes as many requests as three years would leave, with their talks, rounds, messages and deals; how is said in {@code many.sql}. */
final class ManyInquiries {
    private ManyInquiries() {}

    /** @param database with products that have certificates; the caller's own, because this is never taken back */
    static void load(Database database, int requests) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set many.requests = " + requests);
            statement.execute(script());
            statement.execute("analyze");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Rows rows = new Rows(database.owner());
        ProofTable.add(
                "%,d requests".formatted(requests),
                "written in %.0f s with %,d talks, %,d lines, %,d rounds, %,d messages, %,d deals"
                        .formatted(
                                seconds,
                                count(rows, "talk"),
                                count(rows, "request_line"),
                                count(rows, "round"),
                                count(rows, "talk_message"),
                                count(rows, "deal")));
    }

    private static long count(Rows rows, String table) {
        return rows.first("select count(*) from " + table, row -> row.getLong(1))
                .orElseThrow();
    }

    private static String script() {
        try (InputStream script = ManyInquiries.class.getResourceAsStream("many.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
