package org.basao.platform.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Does long work that waits, one after the other. Several servers may do so side by side. */
@ApplicationScoped
public class BackgroundRunner {
    private static final Logger LOG = Logger.getLogger(BackgroundRunner.class.getName());

    private BackgroundSteps steps;
    private Instance<BackgroundWork> works;

    protected BackgroundRunner() {}

    @Inject
    public BackgroundRunner(BackgroundSteps steps, @Any Instance<BackgroundWork> works) {
        this.steps = steps;
        this.works = works;
    }

    /** Does the oldest run that waits. @return whether there was one */
    public boolean runNext() {
        Map<String, BackgroundWork> byKind =
                works.stream().collect(Collectors.toMap(BackgroundWork::kind, Function.identity()));
        steps.endSilent();
        Optional<BackgroundRun> taken = steps.take(byKind.keySet());
        taken.ifPresent(run -> run(run, byKind.get(run.kind())));
        return taken.isPresent();
    }

    private void run(BackgroundRun run, BackgroundWork work) {
        try {
            Object result = work.run(run, done -> steps.seen(run.key(), done));
            steps.end(run.key(), result == null ? null : BackgroundRun.JSON.toJson(result), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // not the exception itself: a database's message quotes the row, and a row may be somebody's
            LOG.log(Level.WARNING, "{0} failed: {1}", new Object[] {run.kind(), said(e)});
            steps.end(run.key(), null, e.getClass().getSimpleName());
        }
    }

    /** Kinds of failures from the outside in, with the state that the database names. */
    private static String said(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            said.append(said.isEmpty() ? "" : ", because of ")
                    .append(one.getClass().getSimpleName());
            if (one instanceof SQLException sql) {
                said.append(" (").append(sql.getSQLState()).append(')');
            }
        }
        return said.toString();
    }
}
