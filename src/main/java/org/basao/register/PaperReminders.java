package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.config.Days;
import org.basao.platform.security.Actor;
import org.basao.register.api.EndingPaper;

/** Papers that end soon: for the officers' list, and for those who are told in time to renew them. */
@ApplicationScoped
public class PaperReminders {
    /** A producer is told so many days before the last one. */
    static final List<Integer> DAYS = List.of(7, 30, 90, 180);

    private static final Logger LOG = Logger.getLogger(PaperReminders.class.getName());
    private static final Actor EVERYTHING = Actor.command("papers");

    private Instance<PapersWithEnd> papers;
    private PaperReminder reminder;
    private Clock clock;

    protected PaperReminders() {}

    @Inject
    public PaperReminders(@Any Instance<PapersWithEnd> papers, PaperReminder reminder, Clock clock) {
        this.papers = papers;
        this.reminder = reminder;
        this.clock = clock;
    }

    /** Those of the territory that end within 180 days, soonest first. */
    public List<EndingPaper> ending(Actor actor) {
        LocalDate today = Days.today(clock);
        return ending(HolderScope.of(actor), today, today.plusDays(DAYS.getLast()));
    }

    private List<EndingPaper> ending(HolderScope scope, LocalDate from, LocalDate to) {
        return papers.stream()
                .flatMap(some -> some.ending(scope, from, to).stream())
                .sorted(Comparator.comparing(EndingPaper::lastDay).thenComparing(EndingPaper::productName))
                .toList();
    }

    /**
     * Tells everybody whose paper has come within 180, 90, 30 or 7 days of its end and who was not told so yet. After days on which
     * nothing ran only the nearest of them is told.
     *
     * @return for how many papers
     */
    public int tellAll() {
        LocalDate today = Days.today(clock);
        int told = 0;
        LocalDate from = today;
        for (int days : DAYS) {
            // each step by itself, so that many papers far from their end never hide those that are near
            LocalDate to = today.plusDays(days);
            for (EndingPaper paper : ending(HolderScope.of(EVERYTHING), from, to)) {
                told += tell(paper, days, today) ? 1 : 0;
            }
            from = to.plusDays(1);
        }
        return told;
    }

    private boolean tell(EndingPaper paper, int days, LocalDate today) {
        try {
            return reminder.tell(paper, days, today);
        } catch (RuntimeException e) {
            // one that cannot be told keeps nobody else from being told; it is tried again with the next run
            LOG.log(Level.WARNING, "A paper that ends was not told: {0}", e.toString());
            return false;
        }
    }
}
