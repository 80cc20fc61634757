package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.basao.desk.AuditService;
import org.basao.desk.api.AuditSearch;
import org.basao.desk.api.AuditSheet;
import org.basao.desk.api.DeskPermission;
import org.basao.platform.audit.AuditChain;
import org.basao.platform.audit.AuditReport;
import org.basao.platform.audit.AuditTrail;
import org.basao.platform.audit.AuditWord;

/** The audit for those who oversee: what was done, by whom, when; and whether its chain is whole. */
@Named
@RequestScoped
public class AuditTrailPage extends AuditLines {
    private static final List<String> FIELDS = List.of("from", "to", "who", "action", "kind", "code", "text");
    private static final int LONGEST = 200;
    private static final int SHOWN_DIGITS = 16;

    @Inject
    AuditService audit;

    @Inject
    AuditTrail trail;

    private AuditChain.State state;
    private AuditReport report;
    private List<AuditWord> actions;
    private List<AuditWord> kinds;

    @Override
    AuditSheet read() {
        return audit.find(
                actor(),
                new AuditSearch(
                        typed("who"),
                        typed("action"),
                        typed("kind"),
                        typed("code"),
                        typed("text"),
                        day("from"),
                        day("to"),
                        pageNumber()),
                language());
    }

    @Override
    String base() {
        StringBuilder path = new StringBuilder(link(DeskView.AUDIT_TRAIL)).append('?');
        FIELDS.stream()
                .filter(field -> !typed(field).isEmpty())
                .forEach(field -> path.append(field)
                        .append('=')
                        .append(URLEncoder.encode(typed(field), StandardCharsets.UTF_8))
                        .append('&'));
        return path.toString();
    }

    /** What stands in that field of the search. */
    public String typed(String field) {
        String typed = request.getParameter(field);
        return typed == null
                ? ""
                : typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
    }

    /** Whether a day was typed that is none. */
    public boolean isNoDay(String field) {
        return !typed(field).isEmpty() && day(field) == null;
    }

    private LocalDate day(String field) {
        try {
            return typed(field).isEmpty() ? null : LocalDate.parse(typed(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public List<AuditWord> getActions() {
        if (actions == null) {
            actions = trail.actions(language());
        }
        return actions;
    }

    public List<AuditWord> getKinds() {
        if (kinds == null) {
            kinds = trail.kinds(language());
        }
        return kinds;
    }

    public String getPath() {
        return link(DeskView.AUDIT_TRAIL);
    }

    public AuditChain.State getState() {
        if (state == null) {
            state = audit.state(actor());
        }
        return state;
    }

    /** The beginning of the head's hash, enough to compare by eye. */
    public String getHead() {
        return getState().head().chain().substring(0, SHOWN_DIGITS);
    }

    public boolean isVerifying() {
        return actor().may(DeskPermission.VERIFY_AUDIT);
    }

    /** Verifies now; the page says what came out. */
    public void verify() {
        if (done(() -> report = audit.verify(actor()))) {
            state = null;
        }
    }

    /** What the verification of this very request found, or null. */
    public AuditReport getReport() {
        return report;
    }

    /** The last verification in words, or null if there was none. */
    public String getLastVerified() {
        return getState()
                .last()
                .map(last -> texts().text(
                                last.whole() ? "audit.last.whole" : "audit.last.faults", time(last.at()), last.links()))
                .orElse(null);
    }

    public String getSealedAt() {
        return getState().sealedAt().map(this::time).orElse("—");
    }

    public boolean isFoundWhole() {
        return report != null && report.isWhole();
    }

    /** What this verification found, in words. */
    public String getFound() {
        return report.isWhole()
                ? texts().text("audit.found.whole", report.from(), report.head().position())
                : texts().text("audit.found.faults", report.faults().size());
    }
}
