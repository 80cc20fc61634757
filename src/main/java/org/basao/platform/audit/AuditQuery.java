package org.basao.platform.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * What to look for in the audit; null or empty means all.
 *
 * @param subject code of the thing that changed
 * @param actors codes of who did it, any of them; null means everybody
 * @param action the action or the beginning of one, such as {@code register.certificate}
 * @param kind of the thing that changed, such as {@code CERTIFICATE}
 * @param text stands in reason, details or the thing's code, in whatever letters
 * @param from first day in Việt Nam
 * @param to last day in Việt Nam
 * @param page from 1
 */
public record AuditQuery(
        String subject,
        List<String> actors,
        String action,
        String kind,
        String text,
        LocalDate from,
        LocalDate to,
        int page) {
    public AuditQuery {
        subject = cleaned(subject);
        action = cleaned(action);
        kind = cleaned(kind);
        text = cleaned(text);
        page = Math.max(1, page);
    }

    /** By thing, one actor and action. */
    public AuditQuery(String subject, String actor, String action, LocalDate from, LocalDate to, int page) {
        this(subject, cleaned(actor) == null ? null : List.of(cleaned(actor)), action, null, null, from, to, page);
    }

    private static String cleaned(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
