package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.basao.account.OwnData;
import org.basao.account.OwnDataService;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPath;
import org.basao.account.api.ConsentView;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Texts;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.retention.RetentionRule;
import org.basao.platform.retention.RetentionRules;

/** What is kept of the person who looks: what they agreed to, how long what is kept, and all of it to take along. */
@Named
@RequestScoped
public class OwnDataPage extends AccountForm {
    @Inject
    OwnDataService service;

    @Inject
    RetentionRules rules;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    private String password;
    private OwnData data;
    private String saved = "";
    private List<ConsentView> consents;

    public List<ConsentView> getConsents() {
        if (consents == null) {
            consents = service.consents(visitor.actor());
        }
        return consents;
    }

    public void withdraw(String topic) {
        if (done(() -> service.withdraw(visitor.actor(), topic))) {
            saved = "withdrawn";
            consents = null;
        }
    }

    /** Answers with the ZIP itself in the place of the page. */
    public void export() throws IOException {
        OptionalLong wait = limits.take(RateLimit.OWN_DATA, visitor.getPerson());
        if (wait.isPresent()) {
            refuse(wait.getAsLong());
            return;
        }
        if (done(() -> data = service.export(visitor.actor(), password, language(), from()))) {
            HttpServletResponse answer = response();
            answer.setContentType("application/zip");
            answer.setHeader("Content-Disposition", "attachment; filename=\"ba-sao-" + visitor.getPerson() + ".zip\"");
            data.writeZip(answer.getOutputStream());
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** What was agreed to, in words; a topic that nobody words any more is shown by its name. */
    public String topic(ConsentView consent) {
        Texts texts = Texts.of(BUNDLE, language());
        String key = "consent." + consent.topic();
        return texts.has(key) ? texts.text(key) : consent.topic();
    }

    public List<RetentionRule> getRules() {
        return rules.on(Days.today(clock));
    }

    public String what(RetentionRule rule) {
        return rule.what(language());
    }

    public String reason(RetentionRule rule) {
        return rule.reason(language());
    }

    public String getClosePath() {
        return asked.link(AccountPath.CLOSE.in(language()));
    }

    /** What was just done, or nothing. */
    public String getSaved() {
        return saved;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
