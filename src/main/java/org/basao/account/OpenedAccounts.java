package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.basao.account.api.OpenedAccount;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Accounts that offices opened for people who were present. */
@ApplicationScoped
public class OpenedAccounts {
    private Rows rows;
    private Clock clock;

    protected OpenedAccounts() {}

    @Inject
    public OpenedAccounts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Those of the actor's own office and of the offices below it, newest first; of nobody without a telephone number. */
    public List<OpenedAccount> of(Actor actor) {
        Instant now = clock.instant();
        return rows.list(
                """
                select p.code, p.name, p.created_at, p.password_hash is not null as used,
                       (select min(i.value) from identifier i where i.person_id = p.id and i.kind = 'PHONE') as phone,
                       exists (select 1 from identifier i where i.person_id = p.id and i.kind = 'EMAIL') as mailed,
                       exists (select 1 from one_time c where c.person_id = p.id and c.kind = 'OPENED_ACCOUNT'
                                  and c.used_at is null and c.expires_at > ?) as waiting,
                       exists (select 1 from membership m join organisation a on a.id = m.organisation_id
                                where m.person_id = p.id and a.kind = 'AUTHORITY' and (m.until is null or m.until > ?)) as officer
                  from person p
                  join organisation o on o.id = p.opened_by
                  left join place t on t.id = o.territory_id
                 where p.state = 'ACTIVE' and (? or t.id = ? or t.parent_id = ?)
                   and exists (select 1 from identifier i where i.person_id = p.id and i.kind = 'PHONE')
                 order by p.created_at desc, p.id desc
                """,
                row -> new OpenedAccount(
                        row.getString("code"),
                        row.getString("name"),
                        new Identifier(IdentifierKind.PHONE, row.getString("phone")).masked(),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("used"),
                        row.getBoolean("waiting"),
                        !row.getBoolean("mailed") && !row.getBoolean("officer")),
                now,
                now,
                actor.isEverywhere(),
                actor.territory(),
                actor.territory());
    }
}
