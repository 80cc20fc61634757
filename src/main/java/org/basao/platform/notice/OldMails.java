package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/**
 * What becomes of notices and mails in time: traces of mails and old notices go, links that end a kind of mail stop working, and a mail
 * that was parked and that nobody had tried again is given up, so that no address or token stays for good.
 */
@ApplicationScoped
public class OldMails implements Forgetful {
    private Rows rows;
    private Clock clock;

    protected OldMails() {}

    @Inject
    public OldMails(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of(
                "PARKED_MAIL",
                this::giveUp,
                "MAIL",
                end -> rows.change("delete from mail where coalesce(sent_at, refused_at) < ?", end),
                "UNSUBSCRIBE_LINK",
                end -> rows.change("delete from unsubscribe_token where made_at < ?", end),
                "NOTICE",
                end -> rows.change("delete from notice where raised_at < ?", end));
    }

    private int giveUp(Instant parkedBefore) {
        return rows.change("""
                with parked as (delete from outbox where kind = ? and parked_at < ? returning key)
                update mail set refused_at = ?, address = null, model = null, path = null, unsubscribe = null
                where key in (select key from parked) and sent_at is null and refused_at is null""", MailHandler.KIND, parkedBefore, clock.instant());
    }
}
