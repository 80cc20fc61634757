package org.basao.platform.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One entry as people read it.
 *
 * @param words the action in the language that was asked for
 * @param kindWords the kind of the thing in that language
 * @param actingFor null for oneself
 * @param person whose values stand beside it, or null
 * @param values those values by their names in that language; masked, or empty once they are erased
 * @param erased whether its personal values were erased
 * @param sealed whether the chain covers it already
 */
public record AuditLine(
        Instant happenedAt,
        String actor,
        String actingFor,
        String action,
        String words,
        String subjectKind,
        String kindWords,
        String subjectCode,
        String reason,
        String details,
        String person,
        Map<String, String> values,
        boolean erased,
        boolean sealed) {}
