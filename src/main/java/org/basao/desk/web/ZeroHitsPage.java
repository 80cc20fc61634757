package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.search.ZeroHitWeeks;

/** What buyers looked for in vain, by week. */
@Named
@RequestScoped
public class ZeroHitsPage extends AdministrationForm {
    private static final int SHOWN = 200;

    @Inject
    ZeroHitWeeks zeroHits;

    private List<ZeroHitWeeks.Week> weeks;
    private List<ZeroHitWeeks.Text> found;

    public List<ZeroHitWeeks.Week> getWeeks() {
        if (weeks == null) {
            weeks = zeroHits.weeks();
        }
        return weeks;
    }

    /** The week that is shown: the one of the address, or the newest; empty if there is none. */
    public String getWeek() {
        String asked = parameter("week");
        return getWeeks().stream()
                .map(ZeroHitWeeks.Week::week)
                .filter(week -> asked.isEmpty() || week.equals(asked))
                .findFirst()
                .orElse("");
    }

    public List<ZeroHitWeeks.Text> getFound() {
        if (found == null) {
            found = zeroHits.texts(getWeek(), SHOWN);
        }
        return found;
    }

    public String label(ZeroHitWeeks.Week week) {
        return texts().text("zero.label", week.week(), week.times(), week.texts());
    }

    /** Where a text can be tried and given a synonym. */
    public String wordsPath(String text) {
        return asked.link(DeskView.WORDS.path(language())) + "?try=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
