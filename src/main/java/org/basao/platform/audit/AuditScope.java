package org.basao.platform.audit;

import java.util.List;

/** Which entries a reader may see: all, or those about certain things and on behalf of them. */
public final class AuditScope {
    private final String codes;
    private final List<Object> parameters;

    private AuditScope(String codes, List<Object> parameters) {
        this.codes = codes;
        this.parameters = parameters;
    }

    public static AuditScope everything() {
        return new AuditScope(null, List.of());
    }

    /** @param codes an SQL query, with its parameters, that yields the codes of those things as text */
    public static AuditScope about(String codes, Object... parameters) {
        return new AuditScope(codes, List.of(parameters));
    }

    /** Appends its condition on {@code audit_entry e}. */
    void restrict(StringBuilder where, List<Object> bound) {
        if (codes != null) {
            where.append(" and (e.subject_code in (")
                    .append(codes)
                    .append(") or e.acting_for in (")
                    .append(codes)
                    .append("))");
            bound.addAll(parameters);
            bound.addAll(parameters);
        }
    }
}
