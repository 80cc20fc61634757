package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** Mails that wait, and what becomes of them. Whatever the end, address, values and tokens are forgotten with it. */
@ApplicationScoped
public class QueuedMails {
    private static final String FORGET =
            ", address = null, model = null, path = null, unsubscribe = null where key = ?";

    private Rows rows;
    private Clock clock;

    protected QueuedMails() {}

    @Inject
    public QueuedMails(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty if it was sent, refused or withdrawn. */
    Optional<QueuedMail> find(String key) {
        return rows.first(
                """
                select key, message_id, code, recipient, address, language, model::text, path, unsubscribe
                from mail where key = ? and sent_at is null and refused_at is null""",
                row -> new QueuedMail(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) == null ? null : Language.valueOf(row.getString(6)),
                        MailModel.read(row.getString(7)),
                        row.getString(8),
                        row.getString(9)),
                key);
    }

    /** What a digest tells, oldest first. */
    List<MailWriting.Told> digest(QueuedMail mail) {
        return rows.list(
                "select code, model::text, path from notice where digest_key = ? order by id",
                row -> new MailWriting.Told(row.getString(1), MailModel.read(row.getString(2)), row.getString(3)),
                mail.key());
    }

    void sent(QueuedMail mail) {
        rows.change("update mail set sent_at = ?" + FORGET, clock.instant(), mail.key());
    }

    void refused(QueuedMail mail) {
        rows.change("update mail set refused_at = ?" + FORGET, clock.instant(), mail.key());
    }

    /** Notes that an officer should tell what the mail would have told; a letter to an address concerns nobody we know. */
    void toCall(QueuedMail mail, ToCallReason why) {
        rows.change("""
                insert into to_call (notice_id, why, since)
                select n.id, ?, ? from mail m join notice n on n.id = m.notice_id or n.digest_key = m.key where m.key = ?
                on conflict (notice_id) do nothing""", why, clock.instant(), mail.key());
        refused(mail);
    }
}
