package org.basao.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.basao.platform.rules.RuleFile;
import org.basao.platform.rules.RuleFiles;

/** Loads product groups and sets, certification levels and validities from content/programme. */
public final class ProgrammeSeed {
    private final RuleFiles files;

    public ProgrammeSeed(RuleFiles files) {
        this.files = files;
    }

    /** @return how many files were loaded now */
    public int load() {
        int loaded = 0;
        loaded += load("programme.product-sets", "148-2023", "product-sets.csv", ProgrammeSeed::productSets);
        loaded += load("programme.certification-levels", "2025-07", "certification-levels.csv", ProgrammeSeed::levels);
        loaded +=
                load("programme.certificate-validity", "2023-02", "certificate-validity.csv", ProgrammeSeed::validity);
        return loaded;
    }

    private int load(String kind, String version, String file, RuleFiles.Loader loader) {
        return files.loadOnce(new RuleFile(kind, version, "content/programme/" + file), loader) ? 1 : 0;
    }

    private static void productSets(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement group = connection.prepareStatement("insert into product_group"
                        + " (criteria_version, code, name, name_en) values (?, ?, ?, ?) on conflict do nothing");
                PreparedStatement set = connection.prepareStatement("""
                        insert into product_set (criteria_version, number, group_code, sub_group, name, name_en, legal_notice)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (NamedCsvRecord row : rows) {
                group.setString(1, row.getField("criteria_version"));
                group.setString(2, row.getField("group"));
                group.setString(3, row.getField("group_name"));
                group.setString(4, row.getField("group_name_en"));
                group.addBatch();
                String subGroup = row.getField("sub_group");
                set.setString(1, row.getField("criteria_version"));
                set.setInt(2, Integer.parseInt(row.getField("set")));
                set.setString(3, row.getField("group"));
                set.setString(4, subGroup.isEmpty() ? row.getField("group") : subGroup);
                set.setString(5, row.getField("name"));
                set.setString(6, row.getField("name_en"));
                set.setString(7, orNull(row.getField("legal_notice")));
                set.addBatch();
            }
            group.executeBatch();
            set.executeBatch();
        }
    }

    private static void levels(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into certification_level (valid_from, valid_to, source, stars, level)"
                        + " values (?, ?, ?, ?, ?)")) {
            for (NamedCsvRecord row : rows) {
                dated(insert, row);
                insert.setInt(4, Integer.parseInt(row.getField("stars")));
                insert.setString(5, row.getField("level"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void validity(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into certificate_validity (valid_from, valid_to, source, months) values (?, ?, ?, ?)")) {
            for (NamedCsvRecord row : rows) {
                dated(insert, row);
                insert.setInt(4, Integer.parseInt(row.getField("months")));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void dated(PreparedStatement insert, NamedCsvRecord row) throws SQLException {
        String to = row.getField("valid_to");
        insert.setObject(1, LocalDate.parse(row.getField("valid_from")));
        insert.setObject(2, to.isEmpty() ? null : LocalDate.parse(to), Types.DATE);
        insert.setString(3, row.getField("source"));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
