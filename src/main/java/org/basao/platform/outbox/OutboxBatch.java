package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** One transaction of the dispatcher: takes due rows of one kind, has them done, deletes them; or notes the failure. */
@ApplicationScoped
public class OutboxBatch {
    static final int PARKED_AFTER = 10;

    private Rows rows;
    private Clock clock;
    private Instance<OutboxHandler> handlers;

    protected OutboxBatch() {}

    @Inject
    public OutboxBatch(Rows rows, Clock clock, @Any Instance<OutboxHandler> handlers) {
        this.rows = rows;
        this.clock = clock;
        this.handlers = handlers;
    }

    record Row(long id, String key, int attempts) {}

    /** What one transaction took and whether it failed. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Row> taken;

        Failed(List<Row> taken, RuntimeException cause) {
            super(cause);
            this.taken = taken;
        }

        List<Row> taken() {
            return taken;
        }
    }

    List<OutboxHandler> handlers() {
        return handlers.stream().toList();
    }

    /** @return how many rows were done; 0 if none was due */
    @Transactional(TxType.REQUIRES_NEW)
    int doDue(OutboxHandler handler) {
        // rows that failed before go alone, so that one bad row holds up no other
        List<Row> taken = rows.list(
                "select id, key, attempts from outbox where kind = ? and parked_at is null and due_at <= ?"
                        + " order by attempts, id limit ? for update skip locked",
                row -> new Row(row.getLong(1), row.getString(2), row.getInt(3)),
                handler.kind(),
                clock.instant(),
                handler.batchSize());
        if (taken.isEmpty()) {
            return 0;
        }
        List<Row> batch = taken.getFirst().attempts() > 0
                ? taken.subList(0, 1)
                : taken.stream().filter(row -> row.attempts() == 0).toList();
        try {
            handler.handle(batch.stream().map(Row::key).distinct().toList());
        } catch (RuntimeException e) {
            throw new Failed(batch, e);
        }
        rows.change(
                "delete from outbox where id = any(?)",
                batch.stream().map(Row::id).toList());
        return batch.size();
    }

    /** Puts failed rows off: 5 s, then twice as long each time up to an hour; after ten tries they are parked for a person. */
    @Transactional(TxType.REQUIRES_NEW)
    void putOff(Failed failure) {
        Instant now = clock.instant();
        for (Row row : failure.taken()) {
            int attempts = row.attempts() + 1;
            Duration pause = Duration.ofSeconds(Math.min(3600, 5L << Math.min(attempts - 1, 10)));
            rows.change(
                    "update outbox set attempts = ?, due_at = ?, parked_at = ?, last_error = ? where id = ?",
                    attempts,
                    now.plus(pause),
                    attempts >= PARKED_AFTER ? now.atOffset(java.time.ZoneOffset.UTC) : null,
                    failure.getCause().getClass().getSimpleName(),
                    row.id());
        }
    }
}
