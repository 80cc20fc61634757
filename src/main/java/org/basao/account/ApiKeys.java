package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basao.account.api.KeyView;
import org.basao.account.api.KeyView.State;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Secrets;
import org.basao.platform.security.Side;

/**
 * Keys of the API. One works while it is neither expired nor ended, its organisation is active, and its maker still manages it: all
 * of that is read anew at each call, so that what ends, ends at once.
 */
@ApplicationScoped
public class ApiKeys {
    /** So that a scan for secrets that leaked knows what it sees. */
    static final String MARK = "basao_";

    /** Not every call writes. */
    private static final Duration USED_AGAIN = Duration.ofMinutes(5);

    private static final String MANAGED = """
            exists (select 1 from membership m join person maker on maker.id = m.person_id and maker.state = 'ACTIVE'
                     where m.person_id = t.made_by and m.organisation_id = t.organisation_id
                       and m.role = 'MANAGER' and m.since <= ? and (m.until is null or m.until > ?))
            """;

    private Rows rows;
    private Clock clock;

    protected ApiKeys() {}

    @Inject
    public ApiKeys(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Found(long id, Actor actor, Instant usedAt) {}

    /** Who calls with this key; empty for every reason alike. */
    public Optional<Actor> caller(String key) {
        Instant now = clock.instant();
        Optional<Found> found = rows.first("""
                select t.id, t.code, t.scopes, t.used_at, o.code as organisation, o.kind, o.level, o.territory_id,
                       o.verification not in ('PENDING', 'NEEDS_REVISION') as verified
                  from api_token t
                  join organisation o on o.id = t.organisation_id and o.state = 'ACTIVE'
                 where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and
                """ + MANAGED, ApiKeys::found, Secrets.hash(key), now, now, now);
        found.filter(one -> one.usedAt() == null || one.usedAt().isBefore(now.minus(USED_AGAIN)))
                .ifPresent(one -> rows.change("update api_token set used_at = ? where id = ?", now, one.id()));
        return found.map(Found::actor);
    }

    private static Found found(ResultSet row) throws SQLException {
        String level = row.getString("level");
        Acting acting = new Acting(
                row.getString("organisation"),
                Side.valueOf(level == null ? row.getString("kind") : level),
                Role.MEMBER,
                row.getObject("territory_id", Long.class),
                row.getBoolean("verified"));
        return new Found(
                row.getLong("id"),
                Actor.program(row.getString("code"), acting, scopes(row)),
                row.getTimestamp("used_at") == null
                        ? null
                        : row.getTimestamp("used_at").toInstant());
    }

    /** Of the scopes that this build knows: one that was given up opens nothing. */
    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        List<String> names = Arrays.asList((String[]) row.getArray("scopes").getArray());
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (names.contains(scope.name())) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** All keys of an organisation, newest first. */
    List<KeyView> of(String organisation) {
        Instant now = clock.instant();
        return rows.list(
                """
                select t.code, t.name, t.scopes, p.name as maker, t.made_at, t.expires_at, t.used_at, t.revoked_at,
                """ + MANAGED + """
                 as managed
                  from api_token t
                  join organisation o on o.id = t.organisation_id
                  join person p on p.id = t.made_by
                 where o.code = ?::bpchar order by t.made_at desc, t.id desc
                """,
                row -> new KeyView(
                        row.getString("code"),
                        row.getString("name"),
                        List.copyOf(scopes(row)),
                        row.getString("maker"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("used_at") == null
                                ? null
                                : row.getTimestamp("used_at").toInstant(),
                        state(row, now)),
                now,
                now,
                organisation);
    }

    private static State state(ResultSet row, Instant now) throws SQLException {
        if (row.getTimestamp("revoked_at") != null) {
            return State.REVOKED;
        }
        if (!row.getTimestamp("expires_at").toInstant().isAfter(now)) {
            return State.EXPIRED;
        }
        return row.getBoolean("managed") ? State.WORKS : State.MAKER_LEFT;
    }
}
