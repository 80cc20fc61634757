package org.basao.intake.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Primary keys of places and product sets by the codes that rows carry. */
final class ReferenceIds {
    private final Map<String, Long> provinces = new HashMap<>();
    private final Map<String, Long> formerProvinces = new HashMap<>();
    private final Map<String, Long> communes = new HashMap<>();
    private final Map<Integer, Long> sets = new HashMap<>();

    ReferenceIds(ImportSession session, LocalDate today) {
        session.list(
                "select id, level, code, valid_from is null as former from place where level in ('PROVINCE', 'COMMUNE')"
                        + " and (valid_from is null or valid_from <= ?) and (valid_from is null or valid_to is null or valid_to >= ?)",
                row -> {
                    boolean commune = row.getString("level").equals("COMMUNE");
                    Map<String, Long> ids = commune ? communes : row.getBoolean("former") ? formerProvinces : provinces;
                    return ids.put(row.getString("code"), row.getLong("id"));
                },
                today,
                today);
        session.list(
                "select number, id from product_set order by criteria_version, number",
                row -> sets.put(row.getInt(1), row.getLong(2)));
    }

    Long province(String code) {
        return provinces.get(code);
    }

    /** Null for null. */
    Long formerProvince(String code) {
        return formerProvinces.get(code);
    }

    /** Null for null. */
    Long commune(String code) {
        return communes.get(code);
    }

    Long set(int number) {
        return sets.get(number);
    }
}
