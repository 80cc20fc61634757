package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.basao.account.api.OfficeView;
import org.basao.account.api.OfficerView;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/**
 * The offices of the programme: the central one, one for each province, one for each commune. A row appears when the first officer is
 * invited; until then, and whenever nobody is left, the office above does the work.
 */
@ApplicationScoped
public class Offices {
    private static final String CENTRAL = "Văn phòng Chương trình OCOP Trung ương";
    private static final String PROVINCE = "Văn phòng Điều phối Chương trình OCOP ";
    private static final String COMMUNE = "Ủy ban nhân dân ";

    private Rows rows;
    private PublicCodes codes;
    private Clock clock;

    protected Offices() {}

    @Inject
    public Offices(Rows rows, PublicCodes codes, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
    }

    /** The code of the central office. There is one; it is entered when it is first needed. */
    String central() {
        return rows.first(
                        "select code from organisation where kind = 'AUTHORITY' and level = 'CENTRAL'",
                        row -> row.getString(1))
                .orElseGet(() -> {
                    rows.change("""
                            insert into organisation
                                (code, kind, level, name, name_key, tax_code_kind, province_id, state, created_at)
                            select ?, 'AUTHORITY', 'CENTRAL', ?, ?, 'NONE', id, 'ACTIVE', ?
                              from place where level = 'PROVINCE' and code = '01' and valid_to is null
                                on conflict do nothing
                            """, code(), CENTRAL, VietnameseText.key(CENTRAL), clock.instant());
                    return central();
                });
    }

    /** The code of the office, which is entered when it is first needed. */
    String code(OfficeView office) {
        if (office.side() == Side.CENTRAL) {
            return central();
        }
        rows.change(
                """
                insert into organisation
                    (code, kind, level, territory_id, name, name_key, tax_code_kind, province_id, commune_id, state, created_at)
                select ?, 'AUTHORITY', ?, p.id, ?, ?, 'NONE', coalesce(p.parent_id, p.id),
                       case when p.level = 'COMMUNE' then p.id end, 'ACTIVE', ?
                  from place p where p.level = ? and p.code = ? and p.valid_to is null
                   and not exists (select 1 from organisation o where o.kind = 'AUTHORITY' and o.territory_id = p.id)
                    on conflict do nothing
                """,
                code(),
                office.side(),
                office.name(),
                VietnameseText.key(office.name()),
                clock.instant(),
                office.side(),
                office.placeCode());
        return rows.first("""
                        select o.code from organisation o join place p on p.id = o.territory_id
                         where o.kind = 'AUTHORITY' and p.level = ? and p.code = ? and p.valid_to is null
                        """, row -> row.getString(1), office.side(), office.placeCode())
                .orElseThrow();
    }

    private String code() {
        return codes.issue(CodeKind.ORGANISATION).value();
    }

    /** The own office and those right below it, whether or not they have a row yet: the province first, then by name. */
    List<OfficeView> of(Actor actor) {
        Instant now = clock.instant();
        List<OfficeView> placed =
                rows.list("""
                select p.level, p.code as place_code, p.full_name as place, o.code as organisation, o.name,
                       count(m.id) as people, count(m.id) filter (where m.role = 'MANAGER') as managers
                  from place p
                  left join organisation o on o.territory_id = p.id and o.kind = 'AUTHORITY'
                  left join membership m on m.organisation_id = o.id and m.since <= ? and (m.until is null or m.until > ?)
                 where p.valid_to is null and ((? and p.level = 'PROVINCE') or p.id = ? or (p.parent_id = ? and p.level = 'COMMUNE'))
                 group by p.id, o.id order by p.level = 'COMMUNE', p.name_key, p.id
                """, Offices::view, now, now, actor.isEverywhere(), actor.territory(), actor.territory());
        return actor.isEverywhere()
                ? Stream.concat(middle(now).stream(), placed.stream()).toList()
                : placed;
    }

    private Optional<OfficeView> middle(Instant now) {
        return rows.first("""
                select 'CENTRAL' as level, '' as place_code, o.name as place, o.code as organisation, o.name,
                       count(m.id) as people, count(m.id) filter (where m.role = 'MANAGER') as managers
                  from organisation o
                  left join membership m on m.organisation_id = o.id and m.since <= ? and (m.until is null or m.until > ?)
                 where o.kind = 'AUTHORITY' and o.level = 'CENTRAL' group by o.id
                """, Offices::view, now, now);
    }

    /** Whoever works in an office now, managers first. */
    List<OfficerView> officers(String organisation) {
        Instant now = clock.instant();
        return rows.list(
                """
                select m.code, p.code as person, p.name, m.role, m.since, m.until, p.last_signed_in
                  from membership m
                  join person p on p.id = m.person_id
                  join organisation o on o.id = m.organisation_id
                 where o.code = ? and m.since <= ? and (m.until is null or m.until > ?)
                 order by m.role <> 'MANAGER', p.name, p.id
                """,
                row -> new OfficerView(
                        row.getString("code"),
                        row.getString("person"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        instant(row, "since"),
                        instant(row, "until"),
                        instant(row, "last_signed_in")),
                organisation,
                now,
                now);
    }

    /** Appointments in offices that the actor appoints which end before that moment. */
    long ending(Actor actor, Instant before) {
        return rows.first(
                        """
                        select count(*) from membership m
                          join organisation o on o.id = m.organisation_id and o.kind = 'AUTHORITY'
                          left join place t on t.id = o.territory_id
                         where m.until > ? and m.until <= ?
                           and ((? and o.level in ('CENTRAL', 'PROVINCE')) or t.id = ? or t.parent_id = ?)
                        """,
                        row -> row.getLong(1),
                        clock.instant(),
                        before,
                        actor.isEverywhere(),
                        actor.territory(),
                        actor.territory())
                .orElseThrow();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static OfficeView view(ResultSet row) throws SQLException {
        Side side = Side.valueOf(row.getString("level"));
        String place = row.getString("place");
        String name = row.getString("name");
        return new OfficeView(
                side,
                row.getString("place_code"),
                place,
                name == null ? title(side, place) : name,
                row.getString("organisation"),
                row.getLong("people"),
                row.getLong("managers"));
    }

    /** Such as "Văn phòng Điều phối Chương trình OCOP tỉnh Phú Thọ". */
    private static String title(Side side, String place) {
        String within = place.substring(0, 1).toLowerCase(Locale.ROOT) + place.substring(1);
        return (side == Side.PROVINCE ? PROVINCE : COMMUNE) + within;
    }
}
