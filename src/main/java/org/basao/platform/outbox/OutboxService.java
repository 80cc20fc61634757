package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Lets work that failed be tried again, once its cause has been dealt with. */
@ApplicationScoped
@Transactional
public class OutboxService {
    private static final String KIND = "OUTBOX";

    private Rows rows;
    private Audit audit;
    private Clock clock;

    protected OutboxService() {}

    @Inject
    public OutboxService(Rows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets everything that failed be tried again at once. @return how many rows */
    @OutboxPermission.Needed(OutboxPermission.RETRY)
    public int retryAll(Actor actor) {
        int retried = rows.change(
                "update outbox set attempts = 0, parked_at = null, due_at = ? where attempts > 0", clock.instant());
        if (retried > 0) {
            recorded(actor, "platform.outbox.retriedAll", "*", String.valueOf(retried));
        }
        return retried;
    }

    /**
     * Lets one thing that failed be tried again at once.
     *
     * @throws NotFound if nothing of that kind and key has failed, such as when it has been done meanwhile
     */
    @OutboxPermission.Needed(OutboxPermission.RETRY)
    public void retry(Actor actor, String kind, String key) {
        int retried = rows.change("""
                update outbox set attempts = 0, parked_at = null, due_at = ?
                 where kind = ? and key = ? and attempts > 0
                """, clock.instant(), kind, key);
        if (retried == 0) {
            throw new NotFound(kind + " " + key);
        }
        recorded(actor, "platform.outbox.retried", key, kind);
    }

    private void recorded(Actor actor, String action, String key, String details) {
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, KIND, key, null, details));
    }
}
