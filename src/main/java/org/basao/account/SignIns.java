package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.FreshSignIn;
import org.basao.account.api.OpenSignIn;
import org.basao.account.api.SignedIn;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Secrets;

/** The browsers that are signed in, one row each. A cookie holds the token, the database its hash. */
@ApplicationScoped
public class SignIns {
    /** Without being remembered a sign-in ends this long after it was last used. */
    static final Duration IDLE = Duration.ofHours(2);

    static final Duration REMEMBERED = Duration.ofDays(30);
    /** Not every request writes. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    private static final String OPEN = """
            select s.id, s.code, p.id as person_id, p.code as person, p.name, p.language, s.strong, s.remembered,
                   p.totp_confirmed is not null as has_second, o.code as organisation, s.seen_at, s.expires_at,
                   exists (select 1 from membership m join organisation a on a.id = m.organisation_id
                            where m.person_id = p.id and a.kind = 'AUTHORITY' and m.since <= ?
                              and (m.until is null or m.until > ?)) as officer
              from sign_in s
              join person p on p.id = s.person_id
              left join organisation o on o.id = s.acting_for
             where s.token_hash = ? and s.expires_at > ? and p.state = 'ACTIVE'
            """;

    private Rows rows;
    private PublicCodes codes;
    private Clock clock;

    protected SignIns() {}

    @Inject
    public SignIns(Rows rows, PublicCodes codes, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
    }

    FreshSignIn begin(long personId, String device, boolean remember, boolean strong) {
        Instant now = clock.instant();
        Instant end = now.plus(remember ? REMEMBERED : IDLE);
        String token = Secrets.token();
        rows.change(
                """
                insert into sign_in (code, person_id, token_hash, device, remembered, strong, created_at, seen_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                codes.issue(CodeKind.SIGN_IN).value(),
                personId,
                Secrets.hash(token),
                device,
                remember,
                strong,
                now,
                now,
                end);
        rows.change("update person set last_signed_in = ? where id = ?", now, personId);
        return new FreshSignIn(token, remember, end);
    }

    private record Found(SignedIn signedIn, boolean remembered, Instant seenAt) {}

    /** Who is signed in with this token; lengthens what is not remembered while it is used. */
    public Optional<SignedIn> byToken(String token) {
        Instant now = clock.instant();
        Optional<Found> found = rows.first(
                OPEN,
                row -> new Found(
                        new SignedIn(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getLong("person_id"),
                                row.getString("person"),
                                row.getString("name"),
                                Language.valueOf(row.getString("language")),
                                row.getBoolean("strong"),
                                row.getBoolean("has_second"),
                                row.getBoolean("officer"),
                                row.getString("organisation"),
                                row.getTimestamp("expires_at").toInstant()),
                        row.getBoolean("remembered"),
                        row.getTimestamp("seen_at").toInstant()),
                now,
                now,
                Secrets.hash(token),
                now);
        found.filter(one -> one.seenAt().isBefore(now.minus(SEEN_AGAIN)))
                .ifPresent(one -> rows.change(
                        "update sign_in set seen_at = ?, expires_at = greatest(expires_at, ?) where id = ?",
                        now,
                        one.remembered() ? one.signedIn().expiresAt() : now.plus(IDLE),
                        one.signedIn().id()));
        return found.map(Found::signedIn);
    }

    /** The second step was taken: the token changes with what it may do. */
    FreshSignIn strengthen(SignedIn signedIn) {
        String token = Secrets.token();
        boolean kept = rows.first(
                        "select remembered from sign_in where id = ?", row -> row.getBoolean(1), signedIn.id())
                .orElseThrow();
        rows.change(
                "update sign_in set strong = true, token_hash = ? where id = ?", Secrets.hash(token), signedIn.id());
        return new FreshSignIn(token, kept, signedIn.expiresAt());
    }

    void end(long id) {
        rows.change("update sign_in set expires_at = ? where id = ?", clock.instant(), id);
    }

    /** @return whether there was one of that person */
    boolean end(String person, String code) {
        return rows.change("""
                        update sign_in s set expires_at = ? from person p
                         where p.id = s.person_id and p.code = ? and s.code = ? and s.expires_at > ?
                        """, clock.instant(), person, code, clock.instant()) > 0;
    }

    /** @param except id of the one that goes on, or 0 */
    void endAll(long personId, long except) {
        rows.change(
                "update sign_in set expires_at = ? where person_id = ? and id <> ? and expires_at > ?",
                clock.instant(),
                personId,
                except,
                clock.instant());
    }

    /** No browser of that person acts for the organisation any more. */
    void stopActing(String person, String organisation) {
        rows.change("""
                update sign_in s set acting_for = null from person p, organisation o
                 where p.id = s.person_id and p.code = ? and o.id = s.acting_for and o.code = ?
                """, person, organisation);
    }

    /** The person's open sign-ins, last used first. */
    public List<OpenSignIn> ofPerson(String person) {
        return rows.list(
                """
                select s.code, s.device, s.remembered, s.created_at, s.seen_at
                  from sign_in s join person p on p.id = s.person_id
                 where p.code = ? and s.expires_at > ? order by s.seen_at desc, s.id desc
                """,
                row -> new OpenSignIn(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant()),
                person,
                clock.instant());
    }
}
