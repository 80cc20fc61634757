package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.basao.platform.persistence.Rows;

/** Traces of mails go after 90 days; a link that ends a kind of mail works for 400 days, longer than mails are usually kept. */
@ApplicationScoped
public class OldMails {
    private static final Duration TRACE = Duration.ofDays(90);
    private static final Duration LINK = Duration.ofDays(400);

    private Rows rows;
    private Clock clock;

    protected OldMails() {}

    @Inject
    public OldMails(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @return how many rows went */
    public int forget() {
        return rows.change(
                        "delete from mail where coalesce(sent_at, refused_at) < ?",
                        clock.instant().minus(TRACE))
                + rows.change(
                        "delete from unsubscribe_token where made_at < ?",
                        clock.instant().minus(LINK));
    }
}
