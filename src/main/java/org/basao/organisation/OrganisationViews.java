package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.basao.kernel.VietnameseText;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.OrganisationLine;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.api.OrganisationState;
import org.basao.organisation.api.OrganisationView;
import org.basao.organisation.api.Verification;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Side;

/** Organisations as their members and the officers of the territory see them. */
@ApplicationScoped
public class OrganisationViews {
    /** How many a list shows at most. */
    public static final int MOST = 50;

    private static final String VIEW = """
            select o.code, o.version, o.name, o.kind, o.entity_type, o.state, o.suspension_reason, o.verification,
                   o.verification_reason, o.verification_at, o.tax_code, o.tax_code_cipher, p.name as province,
                   p.name_en as province_en, c.full_name as commune, o.address, o.about_vi, o.about_en, o.created_at
              from organisation o
              join place p on p.id = o.province_id
              left join place c on c.id = o.commune_id
             where o.code = ?::bpchar and o.kind <> 'AUTHORITY' and
            """;
    private static final String LINE = """
            select o.code, o.name, o.kind, o.state, o.verification, p.name as province, p.name_en as province_en,
                   c.full_name as commune, o.verification_at as since,
                   (select count(*) from organisation_claim w where w.organisation_id = o.id and w.state = 'OPEN') as claims
              from organisation o
              join place p on p.id = o.province_id
              left join place c on c.id = o.commune_id
            """;

    private Rows rows;
    private TaxCodes taxCodes;

    protected OrganisationViews() {}

    @Inject
    public OrganisationViews(Rows rows, TaxCodes taxCodes) {
        this.rows = rows;
        this.taxCodes = taxCodes;
    }

    /** The organisation acted for. A household's tax code is shown to its managers. */
    public OrganisationView own(Actor actor) {
        expect(actor, OrganisationPermission.SEE);
        boolean all = actor.may(OrganisationPermission.MANAGE);
        return rows.first(VIEW + " true", row -> view(row, all), actor.actingFor())
                .orElseThrow(() -> new NotFound(String.valueOf(actor.actingFor())));
    }

    /** One of the territory. A household's tax code is shown to officers who verify. */
    public OrganisationView overseen(Actor actor, String code) {
        expect(actor, OrganisationPermission.OVERSEE);
        boolean all = actor.may(OrganisationPermission.VERIFY);
        Territory territory = Territory.of(actor);
        return rows.first(VIEW + " " + territory.sql(), row -> view(row, all), territory.after(code))
                .orElseThrow(() -> new NotFound(code));
    }

    /** What waits for an officer of the territory, longest first: organisations, and claims on those without people. */
    public List<OrganisationLine> waiting(Actor actor) {
        expect(actor, OrganisationPermission.OVERSEE);
        Territory territory = Territory.of(actor);
        return rows.list(LINE + " where " + territory.sql() + """
                 and o.state <> 'DISSOLVED' and o.id in (
                     select id from organisation where verification = 'PENDING'
                     union select c.organisation_id from organisation_claim c
                            where c.state = 'OPEN' and not exists (
                                  select from membership m where m.organisation_id = c.organisation_id and m.until is null))
                 order by coalesce((select min(w.claimed_at) from organisation_claim w
                                     where w.organisation_id = o.id and w.state = 'OPEN'), o.verification_at), o.id
                """, OrganisationViews::line, territory.after());
    }

    /**
     * Those of the territory whose name begins so or holds these words, or whose code or tax code it is; with no text those that are
     * suspended.
     */
    public List<OrganisationLine> find(Actor actor, String typed) {
        expect(actor, OrganisationPermission.OVERSEE);
        Territory territory = Territory.of(actor);
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return rows.list(
                    LINE + " where o.state = 'SUSPENDED' and " + territory.sql() + " order by o.name, o.id limit "
                            + MOST,
                    OrganisationViews::line,
                    territory.after());
        }
        String key = "%" + VietnameseText.key(text).replace("%", "").replace("_", "") + "%";
        String code = text.replaceAll("[\\s.]", "").toUpperCase(java.util.Locale.ROOT);
        return rows.list(
                LINE + " where (o.name_key like ? or o.code = ?::bpchar or o.tax_code = ?) and " + territory.sql()
                        + " order by o.name, o.id limit " + MOST,
                OrganisationViews::line,
                territory.after(key, code, code));
    }

    private static void expect(Actor actor, OrganisationPermission permission) {
        if (!actor.may(permission)) {
            throw new Forbidden(permission);
        }
    }

    private OrganisationView view(ResultSet row, boolean all) throws SQLException {
        byte[] sealed = row.getBytes("tax_code_cipher");
        String type = row.getString("entity_type");
        return new OrganisationView(
                row.getString("code"),
                row.getLong("version"),
                row.getString("name"),
                Side.valueOf(row.getString("kind")),
                type == null ? null : EntityType.valueOf(type),
                OrganisationState.valueOf(row.getString("state")),
                row.getString("suspension_reason"),
                Verification.valueOf(row.getString("verification")),
                row.getString("verification_reason"),
                instant(row, "verification_at"),
                sealed != null && all ? taxCodes.open(sealed) : row.getString("tax_code"),
                sealed != null && !all,
                row.getString("province"),
                row.getString("province_en"),
                row.getString("commune"),
                row.getString("address"),
                row.getString("about_vi"),
                row.getString("about_en"),
                instant(row, "created_at"));
    }

    private static OrganisationLine line(ResultSet row) throws SQLException {
        return new OrganisationLine(
                row.getString("code"),
                row.getString("name"),
                Side.valueOf(row.getString("kind")),
                OrganisationState.valueOf(row.getString("state")),
                Verification.valueOf(row.getString("verification")),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("commune"),
                instant(row, "since"),
                row.getLong("claims"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
