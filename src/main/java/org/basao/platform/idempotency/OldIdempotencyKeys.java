package org.basao.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/** Answers to programs are kept as long as these may ask again. */
@ApplicationScoped
public class OldIdempotencyKeys implements Forgetful {
    private Rows rows;

    protected OldIdempotencyKeys() {}

    @Inject
    public OldIdempotencyKeys(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of("IDEMPOTENCY_KEY", end -> rows.change("delete from idempotency_key where made_at < ?", end));
    }
}
