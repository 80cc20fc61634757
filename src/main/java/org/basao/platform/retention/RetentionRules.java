package org.basao.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** Reads how long what is kept. */
@ApplicationScoped
public class RetentionRules {
    private Rows rows;

    protected RetentionRules() {}

    @Inject
    public RetentionRules(Rows rows) {
        this.rows = rows;
    }

    /** The rules of a day in Việt Nam, what is kept shortest first. */
    public List<RetentionRule> on(LocalDate day) {
        return rows.list(
                """
                select kind, days, what, what_en, reason, reason_en from retention_rule
                 where valid_from <= ? and (valid_to is null or valid_to >= ?) order by days, kind
                """,
                row -> new RetentionRule(
                        row.getString("kind"),
                        row.getInt("days"),
                        row.getString("what"),
                        row.getString("what_en"),
                        row.getString("reason"),
                        row.getString("reason_en")),
                day,
                day);
    }
}
