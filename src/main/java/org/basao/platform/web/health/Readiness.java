package org.basao.platform.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.basao.platform.web.health.HealthCheck.Health;
import org.basao.platform.web.health.HealthCheck.State;

/** Asks every check and sums up. */
@ApplicationScoped
public class Readiness {
    private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

    private Instance<HealthCheck> checks;

    protected Readiness() {}

    @Inject
    public Readiness(@Any Instance<HealthCheck> checks) {
        this.checks = checks;
    }

    /** What is told of one check. */
    public record Entry(String name, State status, Map<String, String> data) {}

    /**
     * What is told of all.
     *
     * @param status UP while no check is down
     */
    public record Report(State status, List<Entry> checks) {}

    public Report report() {
        return sumUp(checks.stream());
    }

    static Report sumUp(Stream<HealthCheck> checks) {
        List<Entry> entries = checks.map(Readiness::ask)
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        boolean down = entries.stream().anyMatch(entry -> entry.status() == State.DOWN);
        return new Report(down ? State.DOWN : State.UP, entries);
    }

    private static Entry ask(HealthCheck check) {
        try {
            Health health = check.check();
            return new Entry(check.name(), health.state(), health.data());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Health of {0}: {1}", new Object[] {check.name(), e.toString()});
            return new Entry(check.name(), State.DOWN, Map.of());
        }
    }
}
