package org.basao.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Letter;
import org.basao.platform.notice.MailQueue;
import org.basao.platform.notice.Post;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;

/** Queues a trial mail, which the running server sends: shows whether the mail settings are right. */
final class MailCommand {
    private final Rows rows;
    private final Settings settings;
    private final PrintStream out;

    MailCommand(DataSource source, Settings settings, PrintStream out) {
        this.rows = new Rows(source);
        this.settings = settings;
        this.out = out;
    }

    int run(List<String> arguments) {
        if (arguments.size() != 1 || !arguments.getFirst().contains("@")) {
            throw new IllegalArgumentException("? mail " + String.join(" ", arguments));
        }
        Outbox outbox = new Outbox(rows, settings.clock());
        new Post(new MailQueue(rows, settings.clock(), outbox, settings))
                .send(new Letter("platform.trial", arguments.getFirst(), Language.VI, Map.of(), "/"));
        out.println("Đã xếp hàng; máy chủ sẽ gửi / Queued; the server will send it");
        return 0;
    }
}
