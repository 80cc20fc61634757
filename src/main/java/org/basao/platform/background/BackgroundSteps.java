package org.basao.platform.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.basao.platform.persistence.Rows;

/** The steps of a run, each in a transaction of its own, so that others see them while the work goes on in another. */
@ApplicationScoped
public class BackgroundSteps {
    /** Whoever is silent for so long has died. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    static final String BROKEN_OFF = "BrokenOff";

    private Rows rows;
    private Clock clock;

    protected BackgroundSteps() {}

    @Inject
    public BackgroundSteps(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Takes the oldest run of these kinds that waits; nobody else takes it then. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<BackgroundRun> take(Collection<String> kinds) {
        return rows.first("""
                update background_run set taken_at = ?, seen_at = ? where id = (
                    select id from background_run where taken_at is null and ended_at is null and kind = any(?)
                     order by id limit 1 for update skip locked)
                returning
                """ + BackgroundRuns.COLUMNS, BackgroundRuns::read, clock.instant(), clock.instant(), kinds);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void seen(String key, long done) {
        rows.change("update background_run set seen_at = ?, done = ? where key = ?", clock.instant(), done, key);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(String key, String result, String failure) {
        rows.change(
                "update background_run set ended_at = ?, result = ?, failure = ? where key = ? and ended_at is null",
                clock.instant(),
                result,
                failure,
                key);
    }

    /** Ends runs whose server has died. @return how many */
    @Transactional(TxType.REQUIRES_NEW)
    int endSilent() {
        return rows.change(
                "update background_run set ended_at = ?, failure = ? where ended_at is null and seen_at < ?",
                clock.instant(),
                BROKEN_OFF,
                clock.instant().minus(SILENCE));
    }
}
