package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.basao.account.api.AccessLine;
import org.basao.account.api.AccessQuery;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** Who may act for which organisation at this moment, as far as the actor's office reaches. */
@ApplicationScoped
public class AccessLists {
    private static final String FROM = """
              from membership m
              join person p on p.id = m.person_id
              join organisation o on o.id = m.organisation_id
              left join place t on t.id = o.territory_id
             where m.since <= ? and (m.until is null or m.until > ?) and p.state = 'ACTIVE' and o.state <> 'DISSOLVED'
               and (not ? or o.kind = 'AUTHORITY')
               and (? or case when o.kind = 'AUTHORITY' then t.id = ? or t.parent_id = ? else o.province_id = ? end)
            """;

    private Rows rows;
    private Clock clock;

    protected AccessLists() {}

    @Inject
    public AccessLists(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    List<AccessLine> page(Actor actor, AccessQuery query) {
        return lines(actor, query.offices(), AccessQuery.LINES, (query.page() - 1L) * AccessQuery.LINES);
    }

    List<AccessLine> all(Actor actor, boolean offices) {
        return lines(actor, offices, Integer.MAX_VALUE, 0);
    }

    long count(Actor actor, boolean offices) {
        return rows.first("select count(*)" + FROM, row -> row.getLong(1), parameters(actor, offices, 0, 0, false))
                .orElseThrow();
    }

    private List<AccessLine> lines(Actor actor, boolean offices, long limit, long offset) {
        return rows.list(
                """
                select p.code, p.name, o.name as organisation, o.kind, o.level, m.role, m.since, m.until, p.last_signed_in,
                       (select i.kind || ' ' || i.value from identifier i where i.person_id = p.id order by i.kind, i.id limit 1)
                           as identifier
                """
                        + FROM
                        + " order by o.kind <> 'AUTHORITY', array_position(array['CENTRAL', 'PROVINCE', 'COMMUNE'], o.level),"
                        + " o.name_key, o.id, p.name, m.id limit ? offset ?",
                row -> new AccessLine(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("identifier") == null ? "" : PersonFiles.masked(row.getString("identifier")),
                        row.getString("organisation"),
                        Side.valueOf(row.getString("level") == null ? row.getString("kind") : row.getString("level")),
                        Role.valueOf(row.getString("role")),
                        Offices.instant(row, "since"),
                        Offices.instant(row, "until"),
                        Offices.instant(row, "last_signed_in")),
                parameters(actor, offices, limit, offset, true));
    }

    private Object[] parameters(Actor actor, boolean offices, long limit, long offset, boolean paged) {
        Instant now = clock.instant();
        Long place = actor.territory();
        return paged
                ? new Object[] {now, now, offices, actor.isEverywhere(), place, place, place, limit, offset}
                : new Object[] {now, now, offices, actor.isEverywhere(), place, place, place};
    }
}
