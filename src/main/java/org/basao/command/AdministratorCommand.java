package org.basao.command;

import java.io.PrintStream;
import java.time.Clock;
import javax.sql.DataSource;
import org.basao.account.AdministratorService;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Prints the code by which the first administrator is made. */
final class AdministratorCommand {
    private final Rows rows;
    private final Clock clock;
    private final PrintStream out;

    AdministratorCommand(DataSource source, Clock clock, PrintStream out) {
        this.rows = new Rows(source);
        this.clock = clock;
        this.out = out;
    }

    int run() {
        String code = AdministratorService.on(rows, clock).code(Actor.command("administrator"));
        out.println(code);
        out.println(
                "Dùng một lần, trong một giờ, tại /tai-khoan/quan-tri / Once, within an hour, at /en/account/administrator");
        return 0;
    }
}
