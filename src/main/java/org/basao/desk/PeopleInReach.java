package org.basao.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * Which people an office looks after: those who belong to an organisation of its territory, or for whom an office there opened the
 * account; the central office and the operator all, also whoever belongs nowhere.
 */
@ApplicationScoped
public class PeopleInReach {
    /** Takes: whether all, now, now, the territory, the territory. */
    private static final String REACHED = """
             p.state = 'ACTIVE' and (?::boolean
                or exists (
                    select 1 from membership m join organisation o on o.id = m.organisation_id
                     where m.person_id = p.id and m.since <= ? and (m.until is null or m.until > ?)
                       and o.level is distinct from 'CENTRAL' -- sits in a province and belongs to none
                       and ?::bigint in (o.province_id, o.commune_id, o.territory_id))
                or exists (
                    select 1 from organisation o where o.id = p.opened_by and o.level is distinct from 'CENTRAL'
                       and ?::bigint in (o.province_id, o.commune_id, o.territory_id)))
            """;

    private Rows rows;
    private Clock clock;

    protected PeopleInReach() {}

    @Inject
    public PeopleInReach(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param phone in international form, or null */
    record Known(String code, String name, Language language, String phone) {}

    /** Those of the given people whom the actor's office looks after. */
    List<Known> of(Actor actor, Collection<String> codes) {
        Instant now = clock.instant();
        return rows.list(
                """
                select p.code, p.name, p.language,
                       (select min(i.value) from identifier i where i.person_id = p.id and i.kind = 'PHONE') as phone
                  from person p where p.code = any(?::bpchar[]) and""" + REACHED,
                row -> new Known(
                        row.getString("code"),
                        row.getString("name"),
                        Language.valueOf(row.getString("language")),
                        row.getString("phone")),
                codes,
                actor.isEverywhere(),
                now,
                now,
                actor.territory(),
                actor.territory());
    }

    /** How many calls wait for the actor's office. */
    long calls(Actor actor) {
        Instant now = clock.instant();
        return rows.first(
                        """
                        select count(*) from to_call c
                          join notice n on n.id = c.notice_id
                          join person p on p.code = n.recipient::bpchar
                         where c.called_at is null and""" + REACHED,
                        row -> row.getLong(1),
                        actor.isEverywhere(),
                        now,
                        now,
                        actor.territory(),
                        actor.territory())
                .orElse(0L);
    }
}
