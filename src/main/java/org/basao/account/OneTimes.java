package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.Optional;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Secrets;

/** Links and codes that work once and not for long. The database knows their hashes only. */
@ApplicationScoped
public class OneTimes {
    private static final Jsonb JSON = JsonbBuilder.create();

    private Rows rows;
    private Clock clock;

    protected OneTimes() {}

    @Inject
    public OneTimes(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A link that still works, with what waits behind it. */
    record Waiting(long id, Long personId, String json) {
        <T> T detail(Class<T> type) {
            return JSON.fromJson(json, type);
        }
    }

    /**
     * @param detail a record that waits behind the link, or null
     * @return the token, for the person alone
     */
    String issue(OneTimeKind kind, Long personId, Object detail) {
        String token = Secrets.token();
        issue(kind, token, personId, detail);
        return token;
    }

    /** For codes that people type: whoever makes them sees to it that they cannot be guessed while they live. */
    void issue(OneTimeKind kind, String token, Long personId, Object detail) {
        rows.change(
                "insert into one_time (kind, token_hash, person_id, detail, created_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                kind,
                Secrets.hash(token),
                personId,
                detail == null ? null : JSON.toJson(detail),
                clock.instant(),
                clock.instant().plus(kind.life()));
    }

    /** Says to which organisation the link leads, so that its managers can withdraw it. */
    void leadTo(String organisation, String token) {
        rows.change(
                "update one_time set organisation_id = (select id from organisation where code = ?) where token_hash = ?",
                organisation,
                Secrets.hash(token));
    }

    /** Whether something of the kind still waits for a person. */
    boolean isOpen(OneTimeKind kind, long personId) {
        return rows.first(
                        "select 1 from one_time where kind = ? and person_id = ? and used_at is null and expires_at > ?",
                        row -> true,
                        kind,
                        personId,
                        clock.instant())
                .isPresent();
    }

    /** Looks without using it up. */
    Optional<Waiting> peek(OneTimeKind kind, String token) {
        return rows.first(
                "select id, person_id, detail from one_time where kind = ? and token_hash = ? and used_at is null and expires_at > ?",
                row -> new Waiting(row.getLong(1), row.getObject(2, Long.class), row.getString(3)),
                kind,
                Secrets.hash(token),
                clock.instant());
    }

    /** Uses it up, and its detail with it; of two who come at once only one succeeds. */
    Optional<Waiting> use(OneTimeKind kind, String token) {
        return peek(kind, token)
                .filter(waiting -> rows.change(
                                "update one_time set used_at = ?, detail = null where id = ? and used_at is null",
                                clock.instant(),
                                waiting.id())
                        == 1);
    }

    /** Ends all that wait for a person, such as older links when a newer one was used. */
    void endAll(OneTimeKind kind, long personId) {
        rows.change(
                "update one_time set used_at = ?, detail = null where kind = ? and person_id = ? and used_at is null",
                clock.instant(),
                kind,
                personId);
    }
}
