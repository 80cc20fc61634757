package org.basao.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.basao.platform.audit.Audit;
import org.basao.platform.config.Days;
import org.basao.platform.outbox.OutboxBacklog;
import org.basao.platform.outbox.OutboxService;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Shows what waits in the outbox, and lets what failed be tried again. */
final class OutboxCommand {
    private static final int SHOWN = 50;

    private final DataSource source;
    private final Clock clock;
    private final OutboxBacklog backlog;
    private final PrintStream out;

    OutboxCommand(DataSource source, Clock clock, PrintStream out) {
        this.source = source;
        this.clock = clock;
        this.backlog = new OutboxBacklog(new Rows(source));
        this.out = out;
    }

    int run(List<String> arguments) {
        return switch (String.join(" ", arguments)) {
            case "outbox" -> list();
            case "outbox retry" -> retry();
            default -> throw new IllegalArgumentException("? " + String.join(" ", arguments));
        };
    }

    private int list() {
        List<OutboxBacklog.Kind> kinds = backlog.kinds();
        if (kinds.isEmpty()) {
            out.println("Không có việc nào chờ / Nothing is waiting");
            return 0;
        }
        kinds.forEach(kind -> out.printf(
                Locale.ROOT,
                "%-24s chờ / waiting %d, thử lại / retried %d, tạm dừng / parked %d, từ / since %s%n",
                kind.kind(),
                kind.fresh(),
                kind.failed(),
                kind.parked(),
                local(kind.since())));
        backlog.failed(SHOWN)
                .forEach(row -> out.printf(
                        Locale.ROOT,
                        "  %s %s: %d lần / tries, %s, %s%n",
                        row.kind(),
                        row.key(),
                        row.attempts(),
                        row.error(),
                        row.due() == null ? "tạm dừng / parked" : "thử lại / again " + local(row.due())));
        return 0;
    }

    private int retry() {
        int rows;
        try (OneTransaction transaction = new OneTransaction(source)) {
            Rows inOne = new Rows(transaction.source());
            rows = new OutboxService(inOne, new Audit(inOne, clock), clock).retryAll(Actor.command("outbox"));
            transaction.commit();
        }
        out.println("Sẽ thử lại ngay " + rows + " việc / " + rows + " rows are tried again now");
        return 0;
    }

    private static String local(Instant instant) {
        return instant.atZone(Days.ZONE).toLocalDateTime().withNano(0).toString();
    }
}
