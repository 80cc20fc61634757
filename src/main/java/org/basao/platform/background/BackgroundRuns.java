package org.basao.platform.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Secrets;

/** Long work that was asked for, and what came of it. */
@ApplicationScoped
public class BackgroundRuns {
    static final String COLUMNS =
            "key, kind, subject, input, asked_by, acting_for, asked_at, taken_at, done, ended_at, result, failure";
    private static final String SELECT = "select " + COLUMNS + " from background_run";
    private static final int LOOKS = 25;
    private static final int PAUSE_MILLIS = 100;

    private Rows rows;
    private Clock clock;

    protected BackgroundRuns() {}

    @Inject
    public BackgroundRuns(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Leaves work in the running transaction; a server takes it within about a second of the commit.
     *
     * @param input a record that JSON can hold, or null
     * @return the key of the run
     * @throws BusinessException {@code background.error.open} if such work waits or is under way already
     */
    public String ask(Actor actor, String kind, String subject, Object input) {
        String key = Secrets.token();
        int added = rows.change(
                """
                insert into background_run (key, kind, subject, input, asked_by, acting_for, asked_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                key,
                kind,
                subject,
                input == null ? null : BackgroundRun.JSON.toJson(input),
                actor.code(),
                actor.actingFor(),
                clock.instant());
        if (added == 0) {
            throw new BusinessException("background.error.open");
        }
        return key;
    }

    public Optional<BackgroundRun> find(String key) {
        return rows.first(SELECT + " where key = ?", BackgroundRuns::read, key);
    }

    /** The newest of that kind, whoever asked for it. */
    public Optional<BackgroundRun> latest(String kind) {
        return rows.first(SELECT + " where kind = ? order by id desc limit 1", BackgroundRuns::read, kind);
    }

    /** The newest of that kind that were asked for an organisation. */
    public List<BackgroundRun> of(String kind, String organisation, int most) {
        return rows.list(
                SELECT + " where kind = ? and acting_for = ? order by id desc limit ?",
                BackgroundRuns::read,
                kind,
                organisation,
                most);
    }

    /** Gives short work about two seconds to end, so that whoever asked for it mostly sees at once what came of it. */
    public Optional<BackgroundRun> findEnded(String key) {
        Optional<BackgroundRun> run = find(key);
        for (int look = 0; look < LOOKS && run.filter(BackgroundRun::isOpen).isPresent(); look++) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return run;
            }
            run = find(key);
        }
        return run;
    }

    static BackgroundRun read(ResultSet row) throws SQLException {
        return new BackgroundRun(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                instant(row, 8),
                row.getLong(9),
                instant(row, 10),
                row.getString(11),
                row.getString(12));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
