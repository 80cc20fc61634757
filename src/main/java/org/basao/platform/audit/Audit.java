package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.basao.platform.persistence.Rows;

/** Writes the audit. The application's database role can add rows and read them, never change or delete them. */
@ApplicationScoped
public class Audit {
    private Rows rows;
    private Clock clock;

    protected Audit() {}

    @Inject
    public Audit(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Records one change in the running transaction.
     *
     * @param actor who did it, as a code that is no personal data
     * @param action stable code, such as {@code register.certificate.revoked}
     * @param subjectCode public code of the thing that changed
     * @param reason why, or null where none is asked
     */
    public void record(String actor, String action, String subjectKind, String subjectCode, String reason) {
        rows.change(
                "insert into audit_entry (happened_at, actor, action, subject_kind, subject_code, reason) values (?, ?, ?, ?, ?, ?)",
                clock.instant(),
                actor,
                action,
                subjectKind,
                subjectCode,
                reason);
    }
}
