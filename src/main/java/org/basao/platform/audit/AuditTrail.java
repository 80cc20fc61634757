package org.basao.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** Reads the audit for people: by subject, actor, action and days, newest first. */
@ApplicationScoped
public class AuditTrail {
    /** Entries on a page. */
    public static final int PAGE = 50;

    /** In the place of a personal value, for those who may not see it. */
    public static final String MASK = "•••";

    private Rows rows;

    protected AuditTrail() {}

    @Inject
    public AuditTrail(Rows rows) {
        this.rows = rows;
    }

    /**
     * In everything.
     *
     * @param personal whether the reader may see personal values; otherwise only their names are shown
     */
    public AuditPage find(AuditQuery query, Language language, boolean personal) {
        return find(query, AuditScope.everything(), language, personal);
    }

    /** @param personal whether the reader may see personal values; otherwise only their names are shown */
    public AuditPage find(AuditQuery query, AuditScope scope, Language language, boolean personal) {
        StringBuilder where = new StringBuilder(" where true");
        List<Object> parameters = new ArrayList<>();
        add(where, parameters, " and e.subject_code = ?", query.subject());
        add(where, parameters, " and e.actor = any(?)", query.actors());
        add(where, parameters, " and e.action like ?", query.action() == null ? null : beginning(query.action()));
        add(where, parameters, " and e.subject_kind = ?", query.kind());
        add(
                where,
                parameters,
                " and coalesce(e.reason, '') || ' ' || coalesce(e.details, '') || ' ' || e.subject_code ilike ?",
                query.text() == null ? null : "%" + beginning(query.text()));
        scope.restrict(where, parameters);
        add(where, parameters, " and e.happened_at >= ?", start(query.from()));
        add(
                where,
                parameters,
                " and e.happened_at < ?",
                query.to() == null ? null : start(query.to().plusDays(1)));
        parameters.add(PAGE + 1);
        parameters.add((long) (query.page() - 1) * PAGE);
        List<AuditLine> found = rows.list(
                """
                select e.happened_at, e.actor, e.acting_for, e.action, e.subject_kind, e.subject_code, e.reason,
                    e.details, e.person, p.entry_id is not null,
                    exists (select 1 from audit_seal s where s.entry_id = e.id),
                """
                        + AuditValues.COLUMNS + " from audit_entry e left join audit_personal p on p.entry_id = e.id"
                        + where + " order by e.happened_at desc, e.id desc limit ? offset ?",
                row -> line(row, language, personal),
                parameters.toArray());
        boolean more = found.size() > PAGE;
        return new AuditPage(more ? List.copyOf(found.subList(0, PAGE)) : found, query.page(), more);
    }

    /** Every action that was ever recorded, by its words. */
    public List<AuditWord> actions(Language language) {
        return rows.list("""
                        with recursive one (action) as (
                            select min(action) from audit_entry
                            union all
                            select (select min(e.action) from audit_entry e where e.action > one.action) from one
                            where one.action is not null)
                        select action from one where action is not null""", row -> row.getString(1)).stream()
                .map(action -> new AuditWord(action, AuditWords.action(action, language)))
                .sorted(AuditWord.byWords(language))
                .toList();
    }

    /** Every kind of thing that was ever changed, by its words. */
    public List<AuditWord> kinds(Language language) {
        return rows
                .list(
                        """
                        with recursive one (kind) as (
                            select min(subject_kind) from audit_entry
                            union all
                            select (select min(e.subject_kind) from audit_entry e where e.subject_kind > one.kind) from one
                            where one.kind is not null)
                        select kind, (select e.action from audit_entry e where e.subject_kind = one.kind order by e.id limit 1)
                        from one where kind is not null""",
                        row -> new AuditWord(
                                row.getString(1), AuditWords.kind(row.getString(2), row.getString(1), language)))
                .stream()
                .sorted(AuditWord.byWords(language))
                .toList();
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }

    private static String beginning(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Object start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Days.ZONE).toInstant();
    }

    private static AuditLine line(ResultSet row, Language language, boolean personal) throws SQLException {
        String action = row.getString(4);
        Map<String, String> values = new TreeMap<>();
        AuditValues.read(row, 12)
                .forEach(
                        (name, value) -> values.put(AuditWords.value(action, name, language), personal ? value : MASK));
        String person = row.getString(9);
        return new AuditLine(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                action,
                AuditWords.action(action, language),
                row.getString(5),
                AuditWords.kind(action, row.getString(5), language),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                person,
                values,
                person != null && !row.getBoolean(10),
                row.getBoolean(11));
    }
}
