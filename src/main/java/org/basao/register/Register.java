package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.LegalNotice;

/** Reads certificates: anybody may check one, whatever became of its product. */
@ApplicationScoped
public class Register {
    private static final String SELECT = """
            select c.code, c.number, c.stars, c.potential_five_star, c.score, d.issuer, d.level, d.number as decision_number,
                   d.signer, c.place_name, c.issued_on, c.valid_to, c.superseded_from, c.revoked_from, c.revocation_reason,
                   p.code as product_code, p.name as product_name, o.code as holder_code, o.name as holder_name,
                   o.state = 'ACTIVE' as holder_active, p.sample, s.legal_notice,
                   case when c.revoked_from <= ? then 'REVOKED'
                        when c.superseded_from <= ? then 'SUPERSEDED'
                        when c.valid_to < ? then 'EXPIRED'
                        else 'VALID' end as status
              from certificate c
              join decision d on d.id = c.decision_id
              join product p on p.id = c.product_id
              join product_set s on s.id = p.set_id
              join organisation o on o.id = p.holder_id
            """;

    /** So many certificates of one official number are listed; more are only counted. */
    public static final int MOST_OF_NUMBER = 50;

    private Rows rows;

    protected Register() {}

    @Inject
    public Register(Rows rows) {
        this.rows = rows;
    }

    /** The certificate with this code of ours, as it stands on that day. */
    public Optional<CertificateView> certificate(String code, LocalDate day) {
        return rows.first(SELECT + " where c.code = ?::bpchar", Register::read, day, day, day, code);
    }

    /** Certificates with this official number, which is unique only within issuer and year; newest first, at most {@link #MOST_OF_NUMBER}. */
    public List<CertificateView> byNumber(String number, LocalDate day) {
        return rows.list(
                SELECT + " where upper(c.number) = ? order by c.issued_on desc limit ?",
                Register::read,
                day,
                day,
                day,
                official(number),
                MOST_OF_NUMBER);
    }

    /** How many certificates have this official number. */
    public long countByNumber(String number) {
        return rows.first(
                        "select count(*) from certificate where upper(number) = ?",
                        row -> row.getLong(1),
                        official(number))
                .orElse(0L);
    }

    private static String official(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /** All certificates of a product, newest first. */
    public List<CertificateView> history(String productCode, LocalDate day) {
        return rows.list(
                SELECT + " where p.code = ?::bpchar order by c.issued_on desc, c.id desc",
                Register::read,
                day,
                day,
                day,
                productCode);
    }

    private static CertificateView read(ResultSet row) throws SQLException {
        return new CertificateView(
                row.getString("code"),
                row.getString("number"),
                CertificateStatus.valueOf(row.getString("status")),
                row.getInt("stars"),
                row.getBoolean("potential_five_star"),
                row.getBigDecimal("score"),
                row.getString("issuer"),
                DecisionLevel.valueOf(row.getString("level")),
                row.getString("decision_number"),
                row.getString("signer"),
                row.getString("place_name"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("superseded_from", LocalDate.class),
                row.getObject("revoked_from", LocalDate.class),
                row.getString("revocation_reason"),
                row.getString("product_code"),
                row.getString("product_name"),
                row.getString("holder_code"),
                row.getString("holder_name"),
                row.getBoolean("holder_active"),
                row.getBoolean("sample"),
                LegalNotice.read(row.getString("legal_notice")));
    }
}
