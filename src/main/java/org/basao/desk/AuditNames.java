package org.basao.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.platform.audit.AuditLine;
import org.basao.platform.persistence.Rows;

/** What the codes in the audit are called. Of people a reader sees the names of those who belong, or belonged, to the own organisation. */
@ApplicationScoped
public class AuditNames {
    private static final int MOST_PEOPLE = 500;

    /** Takes: whether all people, the reader's organisation. */
    private static final String VISIBLE = """
             (?::boolean or exists (
                select 1 from membership m join organisation o on o.id = m.organisation_id
                 where m.person_id = p.id and o.code = ?::bpchar))
            """;

    private Rows rows;

    protected AuditNames() {}

    @Inject
    public AuditNames(Rows rows) {
        this.rows = rows;
    }

    /** @param all whether the names of all people may be seen */
    Map<String, String> of(String organisation, boolean all, List<AuditLine> lines) {
        Set<String> codes = new HashSet<>();
        lines.forEach(line -> {
            codes.add(line.actor());
            codes.add(line.subjectCode());
            if (line.actingFor() != null) {
                codes.add(line.actingFor());
            }
        });
        Map<String, String> names = new HashMap<>();
        rows.list(
                        """
                        select code, name from organisation where code = any(?::bpchar[])
                        union all select code, name from product where code = any(?::bpchar[])
                        union all select p.code, p.name from person p where p.code = any(?::bpchar[]) and""" + VISIBLE,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        codes,
                        codes,
                        codes,
                        all,
                        organisation)
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    /** Codes of people with this in their names, of those whose names the reader may see. */
    List<String> people(String organisation, boolean all, String name) {
        return rows.list(
                "select p.code from person p where position(lower(?) in lower(p.name)) > 0 and" + VISIBLE + " limit "
                        + MOST_PEOPLE,
                row -> row.getString(1),
                name,
                all,
                organisation);
    }
}
