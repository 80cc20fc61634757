package org.basao.platform.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Reads the personal values beside an entry. As two arrays, because the operator's commands run without a JSON library. */
final class AuditValues {
    /** Two columns: names and values of {@code audit_personal p}. */
    static final String COLUMNS = "array(select key from jsonb_each_text(p.details) order by key),"
            + " array(select value from jsonb_each_text(p.details) order by key)";

    private AuditValues() {}

    /** @param column of the names; that of the values follows */
    static Map<String, String> read(ResultSet row, int column) throws SQLException {
        String[] names = texts(row.getArray(column));
        String[] values = texts(row.getArray(column + 1));
        Map<String, String> read = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            read.put(names[i], values[i]);
        }
        return read;
    }

    private static String[] texts(Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
