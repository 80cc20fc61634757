package org.basao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;
import org.basao.report.api.ReportPath;
import org.basao.report.api.ReportPermission;

/** Reports that wait for the officers who decide. */
@ApplicationScoped
public class ReportWork implements Waits {
    private Reports reports;

    protected ReportWork() {}

    @Inject
    public ReportWork(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        if (!actor.may(ReportPermission.DECIDE)) {
            return List.of();
        }
        long open = reports.countOpen(actor);
        return open == 0 ? List.of() : List.of(new WaitingWork("report.open", open, ReportPath.REPORTS.path()));
    }
}
