package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether pages must say that they show sample data (law 12). Asked of the database at most every ten seconds; while the database
 * does not answer, what was last known holds, and before it ever answered the notice is shown.
 */
@ApplicationScoped
public class SampleNotice {
    private static final Logger LOG = Logger.getLogger(SampleNotice.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Answer(boolean shown, Instant at) {}

    private Catalogue catalogue;
    private Clock clock;
    private volatile Answer last;

    protected SampleNotice() {}

    @Inject
    public SampleNotice(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public boolean isShown() {
        Answer answer = last;
        Instant now = clock.instant();
        if (answer == null || answer.at().plus(FRESH).isBefore(now)) {
            // the others answer what was last known while one asks
            last = new Answer(answer == null || answer.shown(), now);
            answer = new Answer(ask(answer == null || answer.shown()), now);
            last = answer;
        }
        return answer.shown();
    }

    private boolean ask(boolean otherwise) {
        try {
            return catalogue.holdsSampleData();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "cannot tell whether sample data is loaded: {0}", e.toString());
            return otherwise;
        }
    }
}
