package org.basao.platform.retention;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.basao.platform.rules.RuleFile;
import org.basao.platform.rules.RuleFiles;

/** Loads how long what is kept from content/programme. */
public final class RetentionSeed {
    private final RuleFiles files;

    public RetentionSeed(RuleFiles files) {
        this.files = files;
    }

    /** @return how many files were loaded now */
    public int load() {
        return load("2026-01", "retention.csv")
                + load("2026-11", "retention-requests.csv")
                + load("2026-11-keys", "retention-keys.csv")
                + load("2026-11-reports", "retention-reports.csv")
                + load("2026-11-photos", "retention-photos.csv");
    }

    private int load(String version, String file) {
        RuleFile rules = new RuleFile("programme.retention", version, "content/programme/" + file);
        return files.loadOnce(rules, RetentionSeed::rules) ? 1 : 0;
    }

    private static void rules(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into retention_rule (kind, valid_from, valid_to, days, what, what_en, reason, reason_en)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (NamedCsvRecord row : rows) {
                String to = row.getField("valid_to");
                insert.setString(1, row.getField("kind"));
                insert.setObject(2, LocalDate.parse(row.getField("valid_from")));
                insert.setObject(3, to.isEmpty() ? null : LocalDate.parse(to), Types.DATE);
                insert.setInt(4, Integer.parseInt(row.getField("days")));
                insert.setString(5, row.getField("what"));
                insert.setString(6, row.getField("what_en"));
                insert.setString(7, row.getField("reason"));
                insert.setString(8, row.getField("reason_en"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
