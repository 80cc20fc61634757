package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.basao.kernel.VietnameseText;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.security.Secrets;
import org.basao.search.SearchTrial;
import org.basao.search.SearchWords;
import org.basao.search.SearchWordsService;

/** The synonyms of the search, and what a query means by them. */
@Named
@RequestScoped
public class WordsPage extends AdministrationForm {
    private static final int SHOWN = 40;

    @Inject
    SearchWords words;

    @Inject
    SearchWordsService service;

    @Inject
    SearchTrial trial;

    @Inject
    Clock clock;

    private String rule;
    private String before;
    private List<String> all;
    private SearchTrial.Tried tried;

    /** The rules that hold what is looked for, whatever their accents if it has none. */
    public List<String> getRules() {
        if (all == null) {
            String wanted = getSearched();
            String key = VietnameseText.key(wanted);
            boolean plain = key.equals(VietnameseText.foldedKey(wanted));
            all = words.synonyms().stream()
                    .filter(one -> key.isEmpty()
                            || (plain ? VietnameseText.foldedKey(one) : VietnameseText.key(one)).contains(key))
                    .toList();
        }
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public int getCount() {
        getRules();
        return all.size();
    }

    public boolean isMore() {
        return getCount() > SHOWN;
    }

    public String getSearched() {
        return parameter("q");
    }

    /** The query that is tried; empty for none. */
    public String getText() {
        return parameter("try");
    }

    public SearchTrial.Tried getTried() {
        if (tried == null && !getText().isEmpty()) {
            tried = trial.of(getText(), language(), Days.today(clock));
        }
        return tried;
    }

    public String getPath() {
        return asked.link(DeskView.WORDS.path(language()));
    }

    public String changePath(String one) {
        // another name than the field's: of two values the address's would win
        return getPath() + "?change=" + URLEncoder.encode(one, StandardCharsets.UTF_8) + "#change";
    }

    /** Of the button of a rule. */
    public String id(String one) {
        return "end-" + HexFormat.of().formatHex(Secrets.hash(one), 0, 8);
    }

    /** The public page of a product. */
    public String productPath(String code) {
        return asked.link("/q/" + code);
    }

    public void save() {
        String typed = rule == null ? "" : rule;
        boolean saved = done("search", () -> {
            if (!isChange()) {
                if (!service.addSynonym(actor(), typed)) {
                    throw new InvalidField("rule", "search.synonym.there");
                }
            } else {
                service.changeSynonym(actor(), before, typed);
            }
        });
        if (saved) {
            said(isChange() ? "words.changed" : "words.added");
            before = "";
            rule = "";
            all = null;
        }
    }

    public void end(String one) {
        boolean ended = done("search", () -> {
            if (!service.removeSynonym(actor(), one)) {
                throw new StaleVersion();
            }
        });
        if (ended) {
            said("words.ended");
            all = null;
        }
    }

    public boolean isChange() {
        return !getBefore().isEmpty();
    }

    /** The rule as it was when its change began; empty if a new one is written. */
    public String getBefore() {
        return before == null ? parameter("change") : before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getRule() {
        return rule == null ? getBefore() : rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }
}
