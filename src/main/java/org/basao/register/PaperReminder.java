package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.EndingPaper;

/** Tells of one paper, once: the row that says so and the notices are one transaction. */
@ApplicationScoped
public class PaperReminder {
    private Rows rows;
    private RegisterNews news;
    private Clock clock;

    protected PaperReminder() {}

    @Inject
    public PaperReminder(Rows rows, RegisterNews news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** @return false if this was told before */
    @Transactional
    public boolean tell(EndingPaper paper, int days, LocalDate today) {
        boolean first =
                rows.change("""
                        insert into paper_reminder (product_id, kind, name, last_day, days, told_at)
                        select id, ?, ?, ?, ?, ? from product where code = ?::bpchar on conflict do nothing
                        """, paper.kind(), paper.name(), paper.lastDay(), days, clock.instant(), paper.product())
                        == 1;
        if (first) {
            news.paperEnds(paper, paper.daysLeft(today));
        }
        return first;
    }
}
