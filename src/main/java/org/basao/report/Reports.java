package org.basao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.basao.kernel.PublicCode;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.HolderScope;
import org.basao.report.api.ReportReason;
import org.basao.report.api.ReportState;
import org.basao.report.api.ReportView;
import org.basao.report.api.ReportedProduct;

/** Reads what can be reported, and for officers what was reported of products of their territory. */
@ApplicationScoped
public class Reports {
    /** So many are listed at once. */
    public static final int MOST = 100;

    private static final int MOST_DECIDED = 20;

    private static final String FROM = """
              from product_report r
              join product p on p.id = r.product_id
              join organisation o on o.id = p.holder_id
             where\s""";

    private static final String SELECT = """
            select r.code, r.version, r.reason, r.words, r.address is not null as answered, r.state, p.code as product,
                   p.name as product_name, o.name as holder_name, r.reported_at, r.decided_at, r.decision_reason
            """ + FROM;

    private Rows rows;

    protected Reports() {}

    @Inject
    public Reports(Rows rows) {
        this.rows = rows;
    }

    /** A product that can be reported: one that was ever certified, because nothing else of it was public. */
    public Optional<ReportedProduct> product(String typed) {
        return PublicCode.parse(typed)
                .flatMap(code -> rows.first(
                        """
                        select p.code, p.name, o.name from product p join organisation o on o.id = p.holder_id
                         where p.code = ?::bpchar and exists (select 1 from certificate c where c.product_id = p.id)
                        """,
                        row -> new ReportedProduct(row.getString(1), row.getString(2), row.getString(3)),
                        code.value()));
    }

    /** What waits for an office, oldest first. */
    public List<ReportView> open(Actor officer) {
        HolderScope scope = HolderScope.of(officer);
        return rows.list(
                SELECT + "r.state = 'OPEN' and " + scope.sql() + " order by r.reported_at, r.id limit " + MOST,
                Reports::read,
                scope.parameters());
    }

    /** How much waits for an office. */
    public long countOpen(Actor officer) {
        HolderScope scope = HolderScope.of(officer);
        return rows.first(
                        "select count(*) " + FROM + "r.state = 'OPEN' and " + scope.sql(),
                        row -> row.getLong(1),
                        scope.parameters())
                .orElse(0L);
    }

    /** What was decided last, newest first. */
    public List<ReportView> decided(Actor officer) {
        HolderScope scope = HolderScope.of(officer);
        return rows.list(
                SELECT + "r.state <> 'OPEN' and " + scope.sql() + " order by r.decided_at desc, r.id desc limit "
                        + MOST_DECIDED,
                Reports::read,
                scope.parameters());
    }

    /** One of the territory; empty for a code that is none. */
    public Optional<ReportView> report(Actor officer, String code) {
        HolderScope scope = HolderScope.of(officer);
        return rows.first(SELECT + "r.code = ?::bpchar and " + scope.sql(), Reports::read, scope.parameters(code));
    }

    private static ReportView read(ResultSet row) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ReportView(
                row.getString("code"),
                row.getLong("version"),
                ReportReason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getBoolean("answered"),
                ReportState.valueOf(row.getString("state")),
                row.getString("product"),
                row.getString("product_name"),
                row.getString("holder_name"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"));
    }
}
