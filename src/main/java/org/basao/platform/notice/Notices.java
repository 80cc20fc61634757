package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** Takes notices in the running transaction: what is rolled back was never said. */
@ApplicationScoped
public class Notices {
    private Rows rows;
    private Clock clock;
    private NoticePreferences preferences;
    private MailQueue queue;

    protected Notices() {}

    @Inject
    public Notices(Rows rows, Clock clock, NoticePreferences preferences, MailQueue queue) {
        this.rows = rows;
        this.clock = clock;
        this.preferences = preferences;
        this.queue = queue;
    }

    /**
     * Puts the notice into the person's list and, unless they chose otherwise, sends it as mail after the commit. A notice whose
     * bundle has no {@code mail.<name>.subject} stays in the list only.
     *
     * @throws IllegalArgumentException if a text is missing, or asks for a value that the model has not
     */
    @Transactional
    public void raise(Notice notice) {
        MailText.expectNotice(notice);
        boolean mailed = MailText.hasMail(notice.code());
        Delivery delivery = mailed ? delivery(notice) : Delivery.NONE;
        long id = rows.first(
                        """
                        insert into notice (key, code, recipient, model, path, essential, delivery, raised_at)
                        values (?, ?, ?, jsonb_object(?, ?), ?, ?, ?, ?) returning id""",
                        row -> row.getLong(1),
                        Tokens.random(),
                        notice.code(),
                        notice.recipient(),
                        MailModel.names(notice.model()),
                        MailModel.values(notice.model()),
                        notice.path(),
                        isEssential(notice),
                        delivery,
                        clock.instant())
                .orElseThrow();
        if (delivery == Delivery.MAIL) {
            queue.add(notice, id, isEssential(notice));
        }
    }

    /** Removes all that a person was told, chose and waits for: for the erasure of an account. */
    @Transactional
    public void forget(String recipient) {
        for (String sql : List.of(
                "delete from mail where recipient = ?",
                "delete from notice where recipient = ?",
                "delete from notice_preference where recipient = ?",
                "delete from unsubscribe_token where recipient = ?")) {
            rows.change(sql, recipient);
        }
    }

    private boolean isEssential(Notice notice) {
        return notice.essential() || preferences.isFixed(notice.code());
    }

    private Delivery delivery(Notice notice) {
        return isEssential(notice) ? Delivery.MAIL : preferences.of(notice.recipient(), notice.code());
    }
}
