package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** What waits in the outbox, for operators and administrators. */
@ApplicationScoped
public class OutboxBacklog {
    private Rows rows;

    protected OutboxBacklog() {}

    @Inject
    public OutboxBacklog(Rows rows) {
        this.rows = rows;
    }

    /**
     * The rows of one kind.
     *
     * @param fresh not tried yet
     * @param failed tried in vain and due again some time
     * @param parked given up until a person lets them be tried again
     * @param since when the oldest of them was added
     */
    public record Kind(String kind, long fresh, long failed, long parked, Instant since) {}

    /**
     * A row that failed.
     *
     * @param due when it is tried next; null for a parked one
     * @param error the kind of failure, without its text
     */
    public record Failed(String kind, String key, int attempts, Instant due, String error) {}

    public List<Kind> kinds() {
        return rows.list(
                """
                select kind, count(*) filter (where attempts = 0), count(*) filter (where attempts > 0 and parked_at is null),
                       count(*) filter (where parked_at is not null), min(created_at)
                  from outbox group by kind order by kind
                """,
                row -> new Kind(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
    }

    /** The oldest rows that failed, parked ones first. */
    public List<Failed> failed(int most) {
        return rows.list(
                """
                select kind, key, attempts, case when parked_at is null then due_at end as due, last_error
                  from outbox where attempts > 0 order by parked_at is null, id limit ?
                """,
                row -> {
                    OffsetDateTime due = row.getObject(4, OffsetDateTime.class);
                    return new Failed(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            due == null ? null : due.toInstant(),
                            row.getString(5));
                },
                most);
    }

    /** How many rows are parked. */
    long parked() {
        return rows.first("select count(*) from outbox where parked_at is not null", row -> row.getLong(1))
                .orElseThrow();
    }
}
