package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.api.CertifiedChangeState;
import org.basao.register.api.CertifiedChangeView;
import org.basao.register.api.CertifiedField;

/** Reads wishes to change something certified: for officers those of their territory, for a producer its own. */
@ApplicationScoped
public class CertifiedChanges {
    /** So many are listed at once. */
    public static final int MOST = 100;

    private static final String SELECT = """
            select c.code, c.version, c.field, c.state, c.old_value, c.new_value, c.reason, c.asked_at, c.decided_at,
                   c.decision_reason, p.code as product, p.name as product_name, o.code as holder, o.name as holder_name,
                   coalesce(named.old_name, c.old_value) as old_name, coalesce(named.new_name, c.new_value) as new_name
              from certified_change c
              join product p on p.id = c.product_id
              join organisation o on o.id = p.holder_id
              left join lateral (
                  select max(x.name) filter (where x.key = c.old_value) as old_name,
                         max(x.name) filter (where x.key = c.new_value) as new_name
                    from (select h.code::text as key, h.name from organisation h
                           where c.field = 'HOLDER' and h.code::text in (c.old_value, c.new_value)
                          union all
                          select s.number::text, s.number || '. ' || s.name from product_set s
                           where c.field = 'SET' and s.number::text in (c.old_value, c.new_value)) x) named on true
            """;

    private Rows rows;

    protected CertifiedChanges() {}

    @Inject
    public CertifiedChanges(Rows rows) {
        this.rows = rows;
    }

    /** What waits for an office, oldest first. */
    public List<CertifiedChangeView> open(Actor officer) {
        HolderScope scope = HolderScope.of(officer);
        return rows.list(
                SELECT + " where c.state = 'OPEN' and " + scope.sql() + " order by c.asked_at limit " + MOST,
                CertifiedChanges::read,
                scope.parameters());
    }

    /** One of the territory, decided or not; empty for a code that is none. */
    public Optional<CertifiedChangeView> change(Actor officer, String code) {
        HolderScope scope = HolderScope.of(officer);
        return rows.first(
                SELECT + " where c.code = ?::bpchar and " + scope.sql(),
                CertifiedChanges::read,
                scope.parameters(code));
    }

    /** How much waits for an office. */
    public long countOpen(Actor officer) {
        HolderScope scope = HolderScope.of(officer);
        return rows.first(
                        "select count(*) from certified_change c join product p on p.id = c.product_id"
                                + " join organisation o on o.id = p.holder_id where c.state = 'OPEN' and "
                                + scope.sql(),
                        row -> row.getLong(1),
                        scope.parameters())
                .orElse(0L);
    }

    /** What an office decided last, newest first. */
    public List<CertifiedChangeView> decided(Actor officer) {
        HolderScope scope = HolderScope.of(officer);
        return rows.list(
                SELECT + " where c.state in ('APPROVED', 'REJECTED') and " + scope.sql()
                        + " order by c.decided_at desc limit 20",
                CertifiedChanges::read,
                scope.parameters());
    }

    /** All of one product, newest first; empty if the actor does not reach it. */
    public List<CertifiedChangeView> of(Actor actor, String product) {
        HolderScope scope = HolderScope.of(actor);
        return rows.list(
                SELECT + " where p.code = ?::bpchar and " + scope.sql() + " order by c.asked_at desc, c.id desc limit "
                        + MOST,
                CertifiedChanges::read,
                scope.parameters(product));
    }

    private static CertifiedChangeView read(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new CertifiedChangeView(
                row.getString("code"),
                row.getLong("version"),
                CertifiedField.valueOf(row.getString("field")),
                CertifiedChangeState.valueOf(row.getString("state")),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("old_name"),
                row.getString("new_name"),
                row.getString("reason"),
                row.getString("product"),
                row.getString("product_name"),
                row.getString("holder"),
                row.getString("holder_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"));
    }
}
