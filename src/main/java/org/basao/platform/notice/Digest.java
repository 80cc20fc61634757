package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;

/**
 * One mail a day for those who want their notices together: from 7 o'clock in Việt Nam, with what was raised before. Asked every
 * minute by every server, it makes at most one per person and day; a server that was down at seven makes up for it.
 */
@ApplicationScoped
public class Digest {
    static final String CODE = "platform.digest";
    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private Rows rows;
    private Clock clock;
    private MailQueue queue;

    protected Digest() {}

    @Inject
    public Digest(Rows rows, Clock clock, MailQueue queue) {
        this.rows = rows;
        this.clock = clock;
        this.queue = queue;
    }

    /** Queues the digests that are due. @return how many */
    @Transactional
    public int queueDue() {
        boolean mine = rows.first(
                        "select pg_try_advisory_xact_lock(hashtext('notice digest'))", row -> row.getBoolean(1))
                .orElseThrow();
        if (!mine) {
            return 0;
        }
        Instant until = lastHour();
        List<String> recipients = rows.list("""
                select distinct n.recipient from notice n
                where n.delivery = 'DIGEST' and n.digest_key is null and n.raised_at < ?
                and not exists (select 1 from mail d where d.recipient = n.recipient and d.code = ? and d.queued_at >= ?)
                limit 1000""", row -> row.getString(1), until, CODE, until);
        for (String recipient : recipients) {
            rows.change("""
                    update notice set digest_key = ?
                    where recipient = ? and delivery = 'DIGEST' and digest_key is null and raised_at < ?""", queue.addDigest(recipient), recipient, until);
        }
        return recipients.size();
    }

    private Instant lastHour() {
        ZonedDateTime now = clock.instant().atZone(Days.ZONE);
        ZonedDateTime today = now.with(HOUR);
        return (now.isBefore(today) ? today.minusDays(1) : today).toInstant();
    }
}
