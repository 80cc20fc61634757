package org.basao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/** Forgets what was written in reports that were decided long ago; that there was one, and what was decided, stays. */
@ApplicationScoped
public class OldReports implements Forgetful {
    private Rows rows;

    protected OldReports() {}

    @Inject
    public OldReports(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of(
                "PRODUCT_REPORT",
                end -> rows.change(
                        "update product_report set words = null where words is not null and decided_at < ?", end));
    }
}
