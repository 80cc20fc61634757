package org.basao.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * Does what a program asks for once, however often it asks. The answer is kept in the transaction that does it: a program that got no
 * answer asks again with the same key, and what was done before is answered, not done anew. What was refused is not kept. A second call
 * that comes while the first runs waits for it.
 */
@ApplicationScoped
public class IdempotencyKeys {
    /** A key has at most so many characters. */
    public static final int LONGEST = 255;

    private Rows rows;
    private Clock clock;

    protected IdempotencyKeys() {}

    @Inject
    public IdempotencyKeys(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One call.
     *
     * @param key as the program chose it, of 1 to {@value #LONGEST} characters
     * @param digest SHA-256 of what is called, in hexadecimal digits
     */
    public record Call(String key, String digest) {
        /** @param what method and path */
        public static Call of(String key, String what, byte[] body) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((what + '\n').getBytes(StandardCharsets.UTF_8));
                return new Call(key, HexFormat.of().formatHex(digest.digest(body)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * What is answered, byte by byte.
     *
     * @param status of HTTP, for success
     * @param location path of what was made; null if nothing was
     * @param again whether it was done before
     */
    public record Answer(int status, String location, String body, boolean again) {
        /** Of what was done just now. */
        public Answer(int status, String location, String body) {
            this(status, location, body, false);
        }
    }

    private record Row(String digest, Answer answer) {}

    /**
     * Does the work, or answers as it was answered before.
     *
     * @param work one use case, which joins the transaction
     * @throws ReusedKey if the key came with another call
     */
    @Transactional
    public Answer once(Actor actor, Call call, Supplier<Answer> work) {
        String organisation = actor.actingFor();
        int claimed = rows.change("""
                insert into idempotency_key (organisation, value, digest, made_at) values (?, ?, ?, ?)
                on conflict (organisation, value) do nothing
                """, organisation, call.key(), call.digest(), clock.instant());
        if (claimed == 0) {
            return again(organisation, call);
        }
        Answer answer = work.get();
        rows.change(
                "update idempotency_key set status = ?, location = ?, body = ? where organisation = ?::bpchar and value = ?",
                answer.status(),
                answer.location(),
                answer.body(),
                organisation,
                call.key());
        return answer;
    }

    private Answer again(String organisation, Call call) {
        Row found = rows.first(
                        """
                        select digest, status, location, body from idempotency_key
                         where organisation = ?::bpchar and value = ?
                        """,
                        row -> new Row(
                                row.getString("digest"),
                                new Answer(
                                        row.getInt("status"), row.getString("location"), row.getString("body"), true)),
                        organisation,
                        call.key())
                .orElseThrow(ReusedKey::new);
        if (!found.digest().equals(call.digest())) {
            throw new ReusedKey();
        }
        return found.answer();
    }
}
