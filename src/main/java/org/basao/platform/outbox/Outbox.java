package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** Where a service leaves work to be done once its transaction has committed. A rolled-back transaction leaves none. */
@ApplicationScoped
public class Outbox {
    private Rows rows;
    private Clock clock;

    protected Outbox() {}

    @Inject
    public Outbox(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public void add(String kind, String key) {
        addAll(kind, List.of(key));
    }

    public void addAll(String kind, Collection<String> keys) {
        if (!keys.isEmpty()) {
            rows.change(
                    "insert into outbox (kind, key, created_at, due_at) select ?, key, ?, ? from unnest(?) as key",
                    kind,
                    clock.instant(),
                    clock.instant(),
                    keys);
        }
    }
}
