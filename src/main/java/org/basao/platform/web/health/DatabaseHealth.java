package org.basao.platform.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.basao.platform.persistence.SchemaVersion;

/** The database must answer and stand at the version that this build was written for. */
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private SchemaVersion version;

    protected DatabaseHealth() {}

    @Inject
    public DatabaseHealth(SchemaVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        String found = version.found();
        State state = SchemaVersion.EXPECTED.equals(found) ? State.UP : State.DOWN;
        return new Health(state, Map.of("version", found, "expected", SchemaVersion.EXPECTED));
    }
}
