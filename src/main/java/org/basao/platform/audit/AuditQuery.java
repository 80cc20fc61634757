package org.basao.platform.audit;

import java.time.LocalDate;

/**
 * What to look for in the audit; null or empty means all.
 *
 * @param subject code of the thing that changed
 * @param actor code of who did it
 * @param action the action or the beginning of one, such as {@code register.certificate}
 * @param from first day in Việt Nam
 * @param to last day in Việt Nam
 * @param page from 1
 */
public record AuditQuery(String subject, String actor, String action, LocalDate from, LocalDate to, int page) {
    public AuditQuery {
        subject = cleaned(subject);
        actor = cleaned(actor);
        action = cleaned(action);
        page = Math.max(1, page);
    }

    private static String cleaned(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
