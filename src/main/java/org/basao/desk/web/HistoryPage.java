package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.desk.AuditService;
import org.basao.desk.api.AuditSheet;

/** What was done with the organisation for which one acts. */
@Named
@RequestScoped
public class HistoryPage extends AuditLines {
    @Inject
    AuditService audit;

    @Override
    AuditSheet read() {
        return audit.history(actor(), pageNumber(), language());
    }

    @Override
    String base() {
        return link(DeskView.HISTORY) + "?";
    }
}
