package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.basao.account.api.OpenInvitation;
import org.basao.account.domain.Identifier;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;

/** Links by which people come into an organisation, and those that still wait. */
@ApplicationScoped
public class Invitations {
    private Rows rows;
    private Memberships memberships;
    private OneTimes oneTimes;
    private AccountLetters letters;
    private Clock clock;

    protected Invitations() {}

    @Inject
    public Invitations(Rows rows, Memberships memberships, OneTimes oneTimes, AccountLetters letters, Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.oneTimes = oneTimes;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param until when the membership will end by itself, or null */
    void send(String organisation, Identifier address, Role role, Instant until, Language language) {
        String name = memberships.nameOf(organisation);
        String token = oneTimes.issue(
                OneTimeKind.INVITATION,
                null,
                new MembershipService.Waiting(
                        organisation, name, role.name(), address.value(), until == null ? null : until.toString()));
        oneTimes.leadTo(organisation, token);
        letters.invitation(name, address, language, token);
    }

    /** Those of an organisation that nobody has accepted yet, newest first. */
    List<OpenInvitation> waiting(String organisation) {
        return rows.list(
                """
                select left(encode(t.token_hash, 'hex'), 16) as mark, t.detail::jsonb ->> 'address' as address,
                       t.detail::jsonb ->> 'role' as role, t.created_at, t.expires_at
                  from one_time t join organisation o on o.id = t.organisation_id
                 where o.code = ? and t.kind = 'INVITATION' and t.used_at is null and t.expires_at > ?
                 order by t.created_at desc, t.id desc
                """,
                row -> new OpenInvitation(
                        row.getString("mark"),
                        row.getString("address"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()),
                organisation,
                clock.instant());
    }

    /** The link works no more. @return whether there was one of that organisation */
    boolean withdraw(String organisation, String mark) {
        return rows.change("""
                        update one_time t set used_at = ?, detail = null from organisation o
                         where o.id = t.organisation_id and o.code = ? and left(encode(t.token_hash, 'hex'), 16) = ?
                           and t.kind = 'INVITATION' and t.used_at is null
                        """, clock.instant(), organisation, mark) == 1;
    }
}
