package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** What was looked for in vain, by week. */
@ApplicationScoped
public class ZeroHitWeeks {
    private Rows rows;

    protected ZeroHitWeeks() {}

    @Inject
    public ZeroHitWeeks(Rows rows) {
        this.rows = rows;
    }

    /**
     * A week with what was looked for in vain.
     *
     * @param week of ISO 8601, such as 2026-W46
     * @param texts how many different ones
     * @param times how often in all
     */
    public record Week(String week, long texts, long times) {}

    /** @param text without marks, capitals and punctuation */
    public record Text(String text, long times) {}

    /** The newest week first. */
    public List<Week> weeks() {
        return rows.list(
                "select week, count(*), sum(times) from zero_hit group by week order by week desc",
                row -> new Week(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    /** The texts of a week, the most frequent first. */
    public List<Text> texts(String week, int most) {
        return rows.list(
                "select text, times from zero_hit where week = ? order by times desc, text limit ?",
                row -> new Text(row.getString(1), row.getLong(2)),
                week,
                most);
    }
}
