package org.basao.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.report.ReportService;
import org.basao.report.Reports;
import org.basao.report.api.ReportPath;
import org.basao.report.api.ReportPermission;
import org.basao.report.api.ReportView;

/** What was reported of products of the territory, and the officer's answer. */
@Named
@RequestScoped
public class ReportsPage extends ReportForm {
    @Inject
    CurrentActor current;

    @Inject
    Reports reports;

    @Inject
    ReportService service;

    private List<ReportView> open;
    private List<ReportView> decided;
    private boolean looked;
    private ReportView chosen;
    private Long version;
    private String reason;

    private Actor actor() {
        return current.actor();
    }

    public List<ReportView> getOpen() {
        if (open == null) {
            open = reports.open(actor());
        }
        return open;
    }

    public List<ReportView> getDecided() {
        if (decided == null) {
            decided = reports.decided(actor());
        }
        return decided;
    }

    /** The one that the address names; null where the list is shown. */
    public ReportView getChosen() {
        if (!looked) {
            looked = true;
            chosen = parameter("report").isEmpty()
                    ? null
                    : reports.report(actor(), parameter("report")).orElse(null);
        }
        return chosen;
    }

    public void uphold() {
        if (done(() -> service.uphold(actor(), parameter("report"), seen(), reason))) {
            go(ReportPath.REPORTS.in(asked.language()) + "?done=upheld");
        }
    }

    public void dismiss() {
        if (done(() -> service.dismiss(actor(), parameter("report"), seen(), reason))) {
            go(ReportPath.REPORTS.in(asked.language()) + "?done=dismissed");
        }
    }

    private long seen() {
        return version == null ? -1 : version;
    }

    public boolean isUpheld() {
        return isSaid("done", "upheld");
    }

    public boolean isDismissed() {
        return isSaid("done", "dismissed");
    }

    public boolean isDeciding() {
        // an answer that comes too late is heard as well, and told why it is refused
        return getChosen() != null
                && (getChosen().decidedAt() == null || request.getMethod().equals("POST"))
                && actor().may(ReportPermission.DECIDE);
    }

    public String pathOf(ReportView report) {
        return getListPath() + "?report=" + report.code();
    }

    public String getListPath() {
        return asked.link(ReportPath.REPORTS.in(asked.language()));
    }

    public Long getVersion() {
        return version == null && getChosen() != null ? Long.valueOf(getChosen().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
