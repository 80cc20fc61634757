package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/** What the audit holds of a person: what they did and what was done about them. Erased are the personal values, not the entries. */
@ApplicationScoped
public class EntriesOfPerson implements PersonalData {
    private Rows rows;
    private Audit audit;

    protected EntriesOfPerson() {}

    @Inject
    public EntriesOfPerson(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        return Map.of(
                "audit",
                rows.list(
                        """
                        select e.happened_at, e.actor, e.action, e.subject_kind, e.subject_code, e.acting_for,
                               case when e.person = ? then p.details::text end as personal
                          from audit_entry e
                          left join audit_personal p on p.entry_id = e.id
                         where e.actor = ? or e.subject_code = ? or e.person = ?
                         order by e.id
                        """,
                        row -> worded(RowValues.read(row), subject.language()),
                        subject.person(),
                        subject.person(),
                        subject.person(),
                        subject.person()));
    }

    private static Map<String, Object> worded(Map<String, Object> entry, Language language) {
        Map<String, Object> values = new LinkedHashMap<>(entry);
        values.put("words", AuditWords.action((String) entry.get("action"), language));
        return values;
    }

    @Override
    public void erase(Subject subject) {
        audit.erase(subject.person(), subject.person(), null);
    }
}
