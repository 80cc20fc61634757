package org.basao.platform.audit;

import java.util.Objects;

/**
 * One change, as the audit keeps it for good; so nothing personal stands in it except codes.
 *
 * @param actor who did it, as a code that is no personal data
 * @param actingFor code of the organisation or person for whom; null for oneself
 * @param action stable code, such as {@code register.certificate.revoked}
 * @param subjectCode code of the thing that changed
 * @param reason why, or null where none is asked
 * @param details what else should be known, or null
 */
public record AuditEntry(
        String actor,
        String actingFor,
        String action,
        String subjectKind,
        String subjectCode,
        String reason,
        String details) {
    public AuditEntry {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subjectKind, "subjectKind");
        Objects.requireNonNull(subjectCode, "subjectCode");
    }

    /** Without details. */
    public AuditEntry(
            String actor, String actingFor, String action, String subjectKind, String subjectCode, String reason) {
        this(actor, actingFor, action, subjectKind, subjectCode, reason, null);
    }
}
