package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Secrets;

/**
 * Counts failed sign-ins for a quarter of an hour, by identifier and by network address, whether or not there is such a person: a
 * delay tells nothing. Keys are hashed.
 */
@ApplicationScoped
public class FailedTries {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FOR_IDENTIFIER = 5;
    static final int FOR_ADDRESS = 40;

    private Rows rows;
    private Clock clock;

    protected FailedTries() {}

    @Inject
    public FailedTries(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Kept even though the try itself is refused and rolled back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void add(String identifier, String from) {
        Instant now = clock.instant();
        rows.change("delete from failed_try where at < ?", now.minus(WINDOW));
        rows.change("insert into failed_try (key_hash, at) values (?, ?)", key("identifier", identifier), now);
        rows.change("insert into failed_try (key_hash, at) values (?, ?)", key("address", from), now);
    }

    boolean isTooMany(String identifier, String from) {
        return count(key("identifier", identifier)) >= FOR_IDENTIFIER || count(key("address", from)) >= FOR_ADDRESS;
    }

    /** Whoever proved who they are begins anew. */
    void forget(String identifier) {
        rows.change("delete from failed_try where key_hash = ?", key("identifier", identifier));
    }

    private long count(byte[] key) {
        return rows.first(
                        "select count(*) from failed_try where key_hash = ? and at > ?",
                        row -> row.getLong(1),
                        key,
                        clock.instant().minus(WINDOW))
                .orElseThrow();
    }

    private static byte[] key(String kind, String text) {
        return Secrets.hash(kind + ":" + text);
    }
}
