package org.basao.command;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.basao.platform.audit.AuditHead;
import org.basao.platform.audit.AuditReport;
import org.basao.platform.audit.AuditVerification;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;

/** Verifies the audit and prints its head, which a careful operator keeps elsewhere and gives back the next time. */
final class AuditCommand {
    private final AuditVerification verification;
    private final PrintStream out;

    AuditCommand(DataSource source, Settings settings, PrintStream out) {
        this.verification = new AuditVerification(new Rows(source), settings);
        this.out = out;
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2 || !arguments.getFirst().equals("verify")) {
            throw new IllegalArgumentException("? audit " + String.join(" ", arguments));
        }
        AuditReport report = verification.verify(arguments.size() == 2 ? AuditHead.parse(arguments.get(1)) : null);
        out.println("Đã niêm phong / sealed: " + report.sealed());
        out.println("Chờ niêm phong / unsealed: " + report.unsealed()
                + report.oldestUnsealed().map(since -> " (" + since + ")").orElse(""));
        out.println("Đã xóa dữ liệu cá nhân / personal values erased: " + report.erased());
        out.println("Điểm cuối / head: " + report.head());
        report.faults().forEach(fault -> out.println("SAI / FAULT: " + fault));
        out.println(report.isWhole() ? "Nhật ký nguyên vẹn / The audit is whole" : "Nhật ký đã bị sửa / TAMPERED");
        return report.isWhole() ? 0 : Basao.REFUSED;
    }
}
