package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** What a person was told, newest first, read or not. */
@ApplicationScoped
public class NoticeList {
    private static final String LINES =
            "select key, code, model::text, path, raised_at, read_at is not null from notice where recipient = ?";

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
                LINES + " order by id desc limit ? offset ?", row -> line(row, language), recipient, most, skipped);
    }

    /** One notice of this person; that of somebody else looks like none. */
    public Optional<NoticeLine> find(String recipient, String key, Language language) {
        return rows.first(LINES + " and key = ?", row -> line(row, language), recipient, key);
    }

    private NoticeLine line(ResultSet row, Language language) throws SQLException {
        return new NoticeLine(
                row.getString(1),
                row.getString(2),
                MailText.of(row.getString(2), language).title(MailModel.read(row.getString(3))),
                paths.in(row.getString(4), language),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBoolean(6));
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
