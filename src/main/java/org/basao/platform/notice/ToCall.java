package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** The officer's list "to be called": notices whose recipient has no address, or one that takes nothing. */
@ApplicationScoped
public class ToCall {
    private static final String LINES = "select n.key, n.recipient, n.code, n.model::text, n.path, c.why, c.since"
            + " from to_call c join notice n on n.id = c.notice_id";

    private Rows rows;
    private Clock clock;
    private PagePaths paths;

    protected ToCall() {}

    @Inject
    public ToCall(Rows rows, Clock clock, PagePaths paths) {
        this.rows = rows;
        this.clock = clock;
        this.paths = paths;
    }

    /**
     * Who waits, longest first.
     *
     * @param recipients codes of the users that the officer looks after
     */
    public List<CallLine> waiting(Collection<String> recipients, Language language) {
        return rows.list(
                LINES + " where c.called_at is null and n.recipient = any(?) order by c.since, c.id",
                row -> line(row, language),
                recipients);
    }

    /** The line with that key, called or not. */
    public Optional<CallLine> find(String key, Language language) {
        return rows.first(LINES + " where n.key = ?", row -> line(row, language), key);
    }

    private CallLine line(ResultSet row, Language language) throws SQLException {
        return new CallLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                MailText.of(row.getString(3), language).title(MailModel.read(row.getString(4))),
                paths.in(row.getString(5), language),
                ToCallReason.valueOf(row.getString(6)),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** The users for whom somebody should call, for finding out who looks after them. */
    public List<String> recipients() {
        return rows.list("""
                select distinct n.recipient from to_call c join notice n on n.id = c.notice_id
                where c.called_at is null order by n.recipient""", row -> row.getString(1));
    }

    /** Notes that they were told. @return false if somebody had noted it before */
    public boolean called(String key, String officer) {
        return rows.change("""
                        update to_call set called_at = ?, called_by = ?
                        where called_at is null and notice_id = (select id from notice where key = ?)""", clock.instant(), officer, key) == 1;
    }
}
