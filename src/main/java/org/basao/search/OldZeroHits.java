package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/** What was looked for in vain long ago is forgotten by whole weeks. */
@ApplicationScoped
public class OldZeroHits implements Forgetful {
    private Rows rows;

    protected OldZeroHits() {}

    @Inject
    public OldZeroHits(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of(
                "ZERO_HIT",
                // the names of weeks sort as the weeks do
                end -> rows.change(
                        "delete from zero_hit where week < ?", ZeroHitText.week(LocalDate.ofInstant(end, Days.ZONE))));
    }
}
