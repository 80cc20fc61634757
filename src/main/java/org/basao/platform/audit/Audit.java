package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.basao.platform.persistence.Rows;

/** Writes the audit. The application's database role can add rows and read them, never change or delete them. */
@ApplicationScoped
public class Audit {
    /** Action of the entry that an erasure leaves. */
    static final String ERASED = "platform.personal.erased";

    private static final int SALT_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
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
        record(new AuditEntry(actor, null, action, subjectKind, subjectCode, reason));
    }

    /** Records one change in the running transaction. */
    public void record(AuditEntry entry) {
        write(entry, null, null);
    }

    /** Records one change in the running transaction, with values that can be erased later. */
    @Transactional
    public void record(AuditEntry entry, PersonalDetails personal) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        long id = write(entry, personal.person(), EntryDigest.personal(salt, personal.values()));
        TreeMap<String, String> values = new TreeMap<>(personal.values());
        rows.change(
                "insert into audit_personal (entry_id, person, salt, details) values (?, ?, ?, jsonb_object(?, ?))",
                id,
                personal.person(),
                salt,
                List.copyOf(values.keySet()),
                new ArrayList<>(values.values()));
    }

    /**
     * Erases all personal values of a person. Their digests stay, so the chain stays whole, and the erasure itself is recorded.
     *
     * @return of how many entries
     */
    @Transactional
    public int erase(String person, String actor, String reason) {
        int erased = rows.change("delete from audit_personal where person = ?", person);
        record(new AuditEntry(actor, null, ERASED, "PERSON", person, reason, String.valueOf(erased)));
        return erased;
    }

    private long write(AuditEntry entry, String person, byte[] personalDigest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return rows.first(
                        """
                        insert into audit_entry (happened_at, actor, acting_for, action, subject_kind, subject_code,
                            reason, details, person, personal_digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        row -> row.getLong(1),
                        now,
                        entry.actor(),
                        entry.actingFor(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectCode(),
                        entry.reason(),
                        entry.details(),
                        person,
                        personalDigest)
                .orElseThrow();
    }
}
