package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Secrets;

/**
 * Keeps strangers from filling somebody's mailbox with our letters: five to one address in a quarter of an hour, and then silence,
 * because a refusal would tell who is known here. Counted beside failed tries, by hashed address.
 */
@ApplicationScoped
public class LetterLimit {
    static final int LETTERS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private Rows rows;
    private Clock clock;

    protected LetterLimit() {}

    @Inject
    public LetterLimit(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Counts one more letter to the address. @return whether it may be sent */
    public boolean take(String address) {
        Instant now = clock.instant();
        byte[] key = Secrets.hash("letter:" + address);
        long sent = rows.first(
                        "select count(*) from failed_try where key_hash = ? and at > ?",
                        row -> row.getLong(1),
                        key,
                        now.minus(WINDOW))
                .orElseThrow();
        rows.change("insert into failed_try (key_hash, at) values (?, ?)", key, now);
        return sent < LETTERS;
    }
}
