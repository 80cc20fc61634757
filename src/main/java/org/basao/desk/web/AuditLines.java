package org.basao.desk.web;

import java.util.List;
import org.basao.desk.api.AuditSheet;
import org.basao.platform.audit.AuditLine;
import org.basao.report.ReportService;

/** A page that lists entries of the audit. */
abstract class AuditLines extends DeskForm {
    private AuditSheet sheet;

    abstract AuditSheet read();

    /** Address of this page without the number of the page, ready for one more parameter. */
    abstract String base();

    final AuditSheet sheet() {
        if (sheet == null) {
            sheet = read();
        }
        return sheet;
    }

    public List<AuditLine> getLines() {
        return sheet().lines();
    }

    /** What the code is called; the code itself if that is not known or not to be seen. */
    public String name(String code) {
        String name = sheet().names().get(code);
        if (name != null) {
            return name;
        }
        if (code.equals(ReportService.VISITOR)) {
            return texts().text("audit.visitor");
        }
        return code.startsWith("command:") ? texts().text("audit.command", code.substring("command:".length())) : code;
    }

    public boolean isNamed(String code) {
        return sheet().names().containsKey(code);
    }

    /** Newer ones, or nothing on the first page. */
    public String getNewerPath() {
        return sheet().page() == 1 ? null : base() + "page=" + (sheet().page() - 1);
    }

    public String getOlderPath() {
        return sheet().more() ? base() + "page=" + (sheet().page() + 1) : null;
    }
}
