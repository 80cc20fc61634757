package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basao.kernel.PublicCode;
import org.basao.kernel.VietnameseText;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.OverseenCertificate;

/** Reads certificates of an office's territory. */
@ApplicationScoped
public class OverseenCertificates {
    /** So many are listed at once. */
    public static final int MOST = 50;

    private static final String SELECT = """
            select c.code, c.version, c.number, c.stars, c.issued_on, greatest(c.issued_on, upper(c.effective) - 1) as last_day,
                   c.revoked_from, c.revocation_reason, d.number as decision_number, d.level, d.scan_key is not null as scanned,
                   p.code as product, p.name as product_name, o.name as holder_name,
                   case when c.revoked_from <= ? then 'REVOKED'
                        when c.superseded_from <= ? then 'SUPERSEDED'
                        when c.valid_to < ? then 'EXPIRED'
                        else 'VALID' end as status
              from certificate c
              join decision d on d.id = c.decision_id
              join product p on p.id = c.product_id
              join organisation o on o.id = p.holder_id
             where\s""";

    private Rows rows;
    private Clock clock;

    protected OverseenCertificates() {}

    @Inject
    public OverseenCertificates(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One of the territory, by its public code. */
    public Optional<OverseenCertificate> certificate(Actor actor, String code) {
        return list(actor, "c.code = ?::bpchar", "", code).stream().findFirst();
    }

    /** The newest of the territory; or those whose number, product's name or code is this. */
    public List<OverseenCertificate> find(Actor actor, String text) {
        String newest = " order by c.issued_on desc, c.id desc";
        if (text.isBlank()) {
            return list(actor, "true", newest);
        }
        Optional<PublicCode> code = PublicCode.parse(text);
        if (code.isPresent()) {
            String value = code.get().value();
            return list(actor, "(c.code = ?::bpchar or p.code = ?::bpchar)", newest, value, value);
        }
        String key = VietnameseText.key(text);
        return list(
                actor,
                "(upper(c.number) = ? or upper(d.number) = ? or (? <> '' and strpos(p.name_key, ?) > 0))",
                newest,
                text.strip().toUpperCase(Locale.ROOT),
                text.strip().toUpperCase(Locale.ROOT),
                key,
                key);
    }

    /** All of the decision to which this certificate belongs, as far as they are in the territory. */
    public List<OverseenCertificate> ofSameDecision(Actor actor, String certificate) {
        return rows.list(
                SELECT + "c.decision_id = (select x.decision_id from certificate x where x.code = ?::bpchar) and "
                        + HolderScope.of(actor).sql() + " order by c.id",
                OverseenCertificates::read,
                parameters(actor, certificate));
    }

    private List<OverseenCertificate> list(Actor actor, String condition, String order, Object... values) {
        return rows.list(
                SELECT + condition + " and " + HolderScope.of(actor).sql() + order + " limit " + MOST,
                OverseenCertificates::read,
                parameters(actor, values));
    }

    private Object[] parameters(Actor actor, Object... values) {
        LocalDate today = Days.today(clock);
        Object[] all = new Object[values.length + 3];
        all[0] = today;
        all[1] = today;
        all[2] = today;
        System.arraycopy(values, 0, all, 3, values.length);
        return HolderScope.of(actor).parameters(all);
    }

    private static OverseenCertificate read(ResultSet row) throws SQLException {
        return new OverseenCertificate(
                row.getString("code"),
                row.getLong("version"),
                row.getString("number"),
                CertificateStatus.valueOf(row.getString("status")),
                row.getInt("stars"),
                row.getString("decision_number"),
                DecisionLevel.valueOf(row.getString("level")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("revoked_from", LocalDate.class),
                row.getString("revocation_reason"),
                row.getString("product"),
                row.getString("product_name"),
                row.getString("holder_name"),
                row.getBoolean("scanned"));
    }
}
