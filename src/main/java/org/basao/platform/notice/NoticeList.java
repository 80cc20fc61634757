package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** What a person was told, newest first, read or not. */
@ApplicationScoped
public class NoticeList {
    private Rows rows;
    private Clock clock;
    private PagePaths paths;

    protected NoticeList() {}

    @Inject
    public NoticeList(Rows rows, Clock clock, PagePaths paths) {
        this.rows = rows;
        this.clock = clock;
        this.paths = paths;
    }

    /** @param skipped how many newer ones are left out, for a further page */
    public List<NoticeLine> latest(String recipient, Language language, int most, int skipped) {
        return rows.list(
                """
                select key, code, model::text, path, raised_at, read_at is not null from notice
                where recipient = ? order by id desc limit ? offset ?""",
                row -> new NoticeLine(
                        row.getString(1),
                        row.getString(2),
                        MailText.of(row.getString(2), language).title(MailModel.read(row.getString(3))),
                        paths.in(row.getString(4), language),
                        row.getObject(5, java.time.OffsetDateTime.class).toInstant(),
                        row.getBoolean(6)),
                recipient,
                most,
                skipped);
    }

    /** The number beside the bell. */
    public int unread(String recipient) {
        return rows.first(
                        "select count(*) from notice where recipient = ? and read_at is null",
                        row -> row.getInt(1),
                        recipient)
                .orElse(0);
    }

    /** Marks one notice of this person; that of somebody else stays as it is. */
    public void markRead(String recipient, String key) {
        rows.change(
                "update notice set read_at = ? where recipient = ? and key = ? and read_at is null",
                clock.instant(),
                recipient,
                key);
    }

    public void markAllRead(String recipient) {
        rows.change(
                "update notice set read_at = ? where recipient = ? and read_at is null", clock.instant(), recipient);
    }
}
