package org.basao.platform.personal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a row as it is, under the names of its columns. */
public final class RowValues {
    private RowValues() {}

    public static Map<String, Object> read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), plain(row.getObject(i)));
        }
        return values;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp instant -> instant.toInstant().toString();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
