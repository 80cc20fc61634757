package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basao.intake.api.Column;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** What is certified of a producer's products, in the columns of a file. Tax codes are not among it. */
@ApplicationScoped
public class OwnSheetProducts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Rows rows;

    protected OwnSheetProducts() {}

    @Inject
    public OwnSheetProducts(Rows rows) {
        this.rows = rows;
    }

    /** A product with what nobody but an officer changes. */
    record Certified(String code, String nameKey, Map<Column, String> facts) {}

    /** By name; the newest certificate of each. */
    List<Certified> of(Actor actor) {
        return rows.list("""
                select p.code, p.name, p.name_key, s.number as set_number, o.name as producer, v.name as province, m.full_name as commune,
                       c.number as certificate, c.stars, d.number as decision, d.issuer, d.signed_on
                  from product p
                  join organisation o on o.id = p.holder_id
                  join product_set s on s.id = p.set_id
                  join place v on v.id = p.province_id
                  left join place m on m.id = p.commune_id
                  left join lateral (select * from certificate one where one.product_id = p.id
                                      order by one.issued_on desc, one.id desc limit 1) c on true
                  left join decision d on d.id = c.decision_id
                 where o.code = ?::bpchar order by p.name_key
                """, OwnSheetProducts::read, String.valueOf(actor.actingFor()));
    }

    boolean areSample() {
        return rows.first("select exists (select from product where sample)", row -> row.getBoolean(1))
                .orElse(false);
    }

    private static Certified read(ResultSet row) throws SQLException {
        Map<Column, String> facts = new EnumMap<>(Column.class);
        put(facts, Column.PRODUCT, row.getString("name"));
        put(facts, Column.PRODUCER, row.getString("producer"));
        put(facts, Column.PROVINCE, row.getString("province"));
        put(facts, Column.COMMUNE, row.getString("commune"));
        put(facts, Column.PRODUCT_SET, row.getString("set_number"));
        put(facts, Column.CERTIFICATE, row.getString("certificate"));
        put(facts, Column.STARS, row.getString("stars"));
        put(facts, Column.DECISION, row.getString("decision"));
        put(facts, Column.ISSUER, row.getString("issuer"));
        LocalDate signed = row.getObject("signed_on", LocalDate.class);
        put(facts, Column.SIGNED_ON, signed == null ? null : DAY.format(signed));
        return new Certified(row.getString("code"), row.getString("name_key"), facts);
    }

    private static void put(Map<Column, String> facts, Column column, String text) {
        if (text != null) {
            facts.put(column, text);
        }
    }
}
