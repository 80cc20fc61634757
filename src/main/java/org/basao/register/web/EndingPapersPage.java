package org.basao.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.basao.platform.config.Days;
import org.basao.register.PaperReminders;
import org.basao.register.api.EndingPaper;

/** The papers of the territory that end within half a year, soonest first. */
@Named
@RequestScoped
public class EndingPapersPage extends RegisterForm {
    private static final int VERY_SOON = 30;

    @Inject
    PaperReminders reminders;

    @Inject
    Clock clock;

    private List<EndingPaper> papers;

    public List<EndingPaper> getPapers() {
        if (papers == null) {
            papers = reminders.ending(actor());
        }
        return papers;
    }

    /** How long it still holds, in words. */
    public String left(EndingPaper paper) {
        return texts().text("papers.left", paper.daysLeft(Days.today(clock)));
    }

    public boolean isVerySoon(EndingPaper paper) {
        return paper.daysLeft(Days.today(clock)) <= VERY_SOON;
    }

    /** What kind of paper it is, with its number. */
    public String what(EndingPaper paper) {
        String number = paper.number() == null ? "" : " " + paper.number();
        return paper.kind() == EndingPaper.Kind.CERTIFICATE
                ? texts().text("papers.CERTIFICATE") + number
                : paper.name() + number;
    }

    /** The certificate's public page, or the product's. */
    public String pathOf(EndingPaper paper) {
        return paper.kind() == EndingPaper.Kind.CERTIFICATE
                ? certificatePath(paper.name())
                : productPath(paper.product());
    }
}
