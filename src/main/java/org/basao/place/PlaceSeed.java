package org.basao.place;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.basao.kernel.VietnameseText;
import org.basao.platform.rules.RuleFile;
import org.basao.platform.rules.RuleFiles;

/** Loads provinces, former provinces, communes and aliases from content/places. */
public final class PlaceSeed {
    private static final String VERSION = "2026-07";
    private static final String INSERT = """
            insert into place (level, code, name, name_en, full_name, kind, valid_from, valid_to, parent_id, successor_id, name_key)
            values (?, ?, ?, ?, ?, ?, ?, ?,
                    (select id from place where level = 'PROVINCE' and code = ? and valid_from is not null and valid_to is null),
                    (select id from place where level = 'PROVINCE' and code = ? and valid_from is not null and valid_to is null),
                    ?)
            """;

    private final RuleFiles files;

    public PlaceSeed(RuleFiles files) {
        this.files = files;
    }

    /** @return how many files were loaded now */
    public int load() {
        int loaded = 0;
        loaded += load("place.provinces", "provinces.csv", PlaceSeed::provinces);
        loaded += load("place.former-provinces", "former-provinces.csv", PlaceSeed::formerProvinces);
        loaded += load("place.communes", "communes.csv", PlaceSeed::communes);
        loaded += load("place.aliases", "aliases.csv", PlaceSeed::aliases);
        return loaded;
    }

    private int load(String kind, String file, RuleFiles.Loader loader) {
        return files.loadOnce(new RuleFile(kind, VERSION, "content/places/" + file), loader) ? 1 : 0;
    }

    private static void provinces(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NamedCsvRecord row : rows) {
                LocalDate from = LocalDate.parse(row.getField("valid_from"));
                String to = row.getField("valid_to");
                names(insert, "PROVINCE", row.getField("code"), row);
                period(insert, from, to.isEmpty() ? null : LocalDate.parse(to));
                links(insert, null, null, row.getField("name"));
            }
            insert.executeBatch();
        }
        execute(connection, """
                update place p set successor_id = n.id from place n
                 where p.level = 'PROVINCE' and p.valid_to is not null
                   and n.level = 'PROVINCE' and n.code = p.code and n.valid_to is null
                """);
    }

    /** Since when they were is not in our records. They were what their namesakes of today were on 1 July 2025. */
    private static void formerProvinces(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NamedCsvRecord row : rows) {
                String name = row.getField("name");
                insert.setString(1, "PROVINCE");
                insert.setString(2, row.getField("former_code"));
                insert.setString(3, name);
                insert.setString(4, withoutMarks(name));
                insert.setString(5, "Tỉnh " + name);
                insert.setString(6, "Province");
                period(insert, null, LocalDate.parse(row.getField("valid_to")));
                links(insert, null, row.getField("province_code"), name);
            }
            insert.executeBatch();
        }
        execute(connection, """
                update place f set kind = n.kind, full_name = n.full_name, name_en = n.name_en from place n
                 where f.level = 'PROVINCE' and f.valid_from is null
                   and n.level = 'PROVINCE' and n.valid_from = date '2025-07-01' and n.name_key = f.name_key
                """);
        try (PreparedStatement insert = aliasInsert(connection)) {
            for (NamedCsvRecord row : rows) {
                for (String alias : row.getField("aliases").split("\\|", -1)) {
                    if (!alias.isBlank()) {
                        alias(insert, row.getField("former_code"), true, alias);
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private static void communes(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NamedCsvRecord row : rows) {
                names(insert, "COMMUNE", row.getField("code"), row);
                period(insert, LocalDate.of(2025, 7, 1), null);
                links(insert, row.getField("province_code"), null, row.getField("name"));
            }
            insert.executeBatch();
        }
    }

    private static void aliases(Connection connection, List<NamedCsvRecord> rows) throws SQLException {
        try (PreparedStatement insert = aliasInsert(connection)) {
            for (NamedCsvRecord row : rows) {
                alias(insert, row.getField("code"), row.getField("former").equals("former"), row.getField("alias"));
            }
            insert.executeBatch();
        }
    }

    private static PreparedStatement aliasInsert(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                insert into place_alias (place_id, alias, alias_key)
                select id, ?, ? from place
                 where level = 'PROVINCE' and code = ? and (valid_from is null) = ? and (valid_from is null or valid_to is null)
                on conflict do nothing
                """);
    }

    private static void alias(PreparedStatement insert, String code, boolean former, String alias) throws SQLException {
        insert.setString(1, alias);
        insert.setString(2, VietnameseText.key(alias));
        insert.setString(3, code);
        insert.setBoolean(4, former);
        insert.addBatch();
    }

    private static void names(PreparedStatement insert, String level, String code, NamedCsvRecord row)
            throws SQLException {
        insert.setString(1, level);
        insert.setString(2, code);
        insert.setString(3, row.getField("name"));
        insert.setString(4, row.getField("name_en"));
        insert.setString(5, row.getField("full_name"));
        insert.setString(6, row.getField("kind"));
    }

    private static void period(PreparedStatement insert, LocalDate from, LocalDate to) throws SQLException {
        insert.setObject(7, from, Types.DATE);
        insert.setObject(8, to, Types.DATE);
    }

    private static void links(PreparedStatement insert, String parent, String successor, String name)
            throws SQLException {
        insert.setString(9, parent);
        insert.setString(10, successor);
        insert.setString(11, VietnameseText.key(name));
        insert.addBatch();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    /** The name as English texts write it; đ has no decomposed form and goes by hand. */
    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
