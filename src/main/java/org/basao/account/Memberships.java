package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.MemberView;
import org.basao.account.api.MembershipView;
import org.basao.account.api.SignedIn;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** Who belongs to which organisation, as what and since when. */
@ApplicationScoped
public class Memberships {
    private static final String OPEN = """
            select m.code, o.id as organisation_id, o.code as organisation, o.name, o.kind, o.level, o.territory_id, m.role,
                   o.state = 'ACTIVE' and o.verification not in ('PENDING', 'NEEDS_REVISION') as verified
              from membership m
              join organisation o on o.id = m.organisation_id
              join person p on p.id = m.person_id
             where p.code = ? and m.since <= ? and (m.until is null or m.until > ?) and o.state <> 'DISSOLVED'
            """;

    private Rows rows;
    private PublicCodes codes;
    private Clock clock;

    protected Memberships() {}

    @Inject
    public Memberships(Rows rows, PublicCodes codes, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
    }

    /** All that somebody belongs to now, by name. */
    public List<MembershipView> of(String person) {
        Instant now = clock.instant();
        return rows.list(OPEN + " order by o.name, o.id", Memberships::view, person, now, now);
    }

    /**
     * Who acts in this browser: for the organisation that was chosen, else for the only one there is, else for none. Read anew at
     * each request, so that a membership that ended acts at once.
     */
    public Actor actor(SignedIn signedIn) {
        List<MembershipView> all = of(signedIn.person());
        Optional<MembershipView> chosen = all.stream()
                .filter(one -> one.organisation().equals(signedIn.organisation()))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
        return Actor.person(
                signedIn.person(),
                chosen.map(one ->
                                new Acting(one.organisation(), one.side(), one.role(), one.territory(), one.verified()))
                        .orElse(null));
    }

    /** From now on this browser acts for that organisation. @return whether the person belongs to it */
    public boolean choose(SignedIn signedIn, String organisation) {
        return of(signedIn.person()).stream().anyMatch(one -> one.organisation().equals(organisation))
                && rows.change(
                                "update sign_in set acting_for = (select id from organisation where code = ?) where id = ?",
                                organisation,
                                signedIn.id())
                        == 1;
    }

    /** Begins a membership; the database refuses a second one of the same person in the same organisation at the same time. */
    String begin(String person, String organisation, Role role) {
        return begin(person, organisation, role, null);
    }

    /** @param until the moment at which it ends by itself, or null */
    String begin(String person, String organisation, Role role, Instant until) {
        String code = codes.issue(CodeKind.MEMBERSHIP).value();
        rows.change("""
                insert into membership (code, person_id, organisation_id, role, since, until)
                select ?, p.id, o.id, ?, ?, ?::timestamptz from person p, organisation o where p.code = ? and o.code = ?
                """, code, role, clock.instant(), until, person, organisation);
        return code;
    }

    /** The open memberships of an organisation, by name. */
    List<MemberView> in(String organisation) {
        Instant now = clock.instant();
        return rows.list(
                """
                select m.code, p.code as person, p.name, m.role, m.since
                  from membership m
                  join person p on p.id = m.person_id
                  join organisation o on o.id = m.organisation_id
                 where o.code = ? and m.since <= ? and (m.until is null or m.until > ?)
                 order by p.name, p.id
                """,
                row -> new MemberView(
                        row.getString("code"),
                        row.getString("person"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("since").toInstant()),
                organisation,
                now,
                now);
    }

    /** Ends it unless it is the organisation's last manager's: two who end each other at once wait for one another. */
    boolean end(String membership, String organisation) {
        rows.list("select id from organisation where code = ? for update", row -> row.getLong(1), organisation);
        return rows.change("""
                        update membership m set until = ?
                         where m.code = ? and (m.role <> 'MANAGER' or exists (
                               select 1 from membership other
                                 join person manager on manager.id = other.person_id and manager.state = 'ACTIVE'
                                where other.organisation_id = m.organisation_id and other.id <> m.id
                                  and other.role = 'MANAGER' and (other.until is null or other.until > ?)))
                        """, clock.instant(), membership, clock.instant()) == 1;
    }

    /** Ends it also if it is the last manager's: for the office above, which then does the work of the one below. */
    void endFromAbove(String membership) {
        rows.change("update membership set until = ? where code = ?", clock.instant(), membership);
    }

    /**
     * Ends all memberships of somebody who leaves for good.
     *
     * @throws BusinessException if an organisation would be left without a manager; none ends then
     */
    void endAll(long person) {
        Instant now = clock.instant();
        // in the order of ids, so that two who leave the same organisations wait for one another
        rows.list("""
                select id from organisation where id in
                    (select organisation_id from membership where person_id = ? and (until is null or until > ?))
                 order by id for update
                """, row -> row.getLong(1), person, now);
        rows.first("""
                        select o.name from membership m join organisation o on o.id = m.organisation_id
                         where m.person_id = ? and m.role = 'MANAGER' and (m.until is null or m.until > ?)
                           and o.state <> 'DISSOLVED' and not exists (
                               select 1 from membership other
                                 join person manager on manager.id = other.person_id and manager.state = 'ACTIVE'
                                where other.organisation_id = m.organisation_id and other.person_id <> m.person_id
                                  and other.role = 'MANAGER' and (other.until is null or other.until > ?))
                         order by o.name limit 1
                        """, row -> row.getString(1), person, now, now).ifPresent(name -> {
            throw new BusinessException("account.close.last", name);
        });
        rows.change(
                "update membership set until = greatest(?, since) where person_id = ? and (until is null or until > ?)",
                now,
                person,
                now);
    }

    String nameOf(String organisation) {
        return rows.first("select name from organisation where code = ?", row -> row.getString(1), organisation)
                .orElseThrow();
    }

    boolean isKnownBy(String person, String address) {
        return rows.first(
                        "select 1 from identifier i join person p on p.id = i.person_id where p.code = ? and i.value = ?",
                        row -> true,
                        person,
                        address)
                .isPresent();
    }

    private static MembershipView view(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new MembershipView(
                row.getString("code"),
                row.getString("organisation"),
                row.getString("name"),
                Side.valueOf(level == null ? row.getString("kind") : level),
                Role.valueOf(row.getString("role")),
                row.getObject("territory_id", Long.class),
                row.getBoolean("verified"));
    }
}
