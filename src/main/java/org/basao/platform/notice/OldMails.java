package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.basao.platform.persistence.Rows;

/**
 * Traces of mails go after 90 days; a link that ends a kind of mail works for 400 days, longer than mails are usually kept. A mail that
 * was parked and that nobody had tried again within 30 days is given up, so that no address or token stays for good.
 */
@ApplicationScoped
public class OldMails {
    private static final Duration TRACE = Duration.ofDays(90);
    private static final Duration PARKED = Duration.ofDays(30);
    private static final Duration LINK = Duration.ofDays(400);

    private Rows rows;
    private Clock clock;

    protected OldMails() {}

    @Inject
    public OldMails(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private int giveUp() {
        return rows.change("""
                with parked as (delete from outbox where kind = ? and parked_at < ? returning key)
                update mail set refused_at = ?, address = null, model = null, path = null, unsubscribe = null
                where key in (select key from parked) and sent_at is null and refused_at is null""", MailHandler.KIND, clock.instant().minus(PARKED), clock.instant());
    }

    /** @return how many rows went or were emptied */
    @Transactional
    public int forget() {
        return giveUp()
                + rows.change(
                        "delete from mail where coalesce(sent_at, refused_at) < ?",
                        clock.instant().minus(TRACE))
                + rows.change(
                        "delete from unsubscribe_token where made_at < ?",
                        clock.instant().minus(LINK));
    }
}
