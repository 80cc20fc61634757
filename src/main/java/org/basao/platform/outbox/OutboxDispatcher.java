package org.basao.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has due outbox rows done, kind by kind, until none is left. Several servers may do so side by side. */
@ApplicationScoped
public class OutboxDispatcher {
    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());

    private OutboxBatch batch;

    protected OutboxDispatcher() {}

    @Inject
    public OutboxDispatcher(OutboxBatch batch) {
        this.batch = batch;
    }

    /** Does what is due now. @return how many rows were done; rows that failed are put off and do not count */
    public int doAllDue() {
        int done = 0;
        for (OutboxHandler handler : batch.handlers()) {
            int round;
            do {
                round = doOne(handler);
                done += round;
            } while (round > 0);
        }
        return done;
    }

    private int doOne(OutboxHandler handler) {
        try {
            return batch.doDue(handler);
        } catch (OutboxBatch.Failed failure) {
            LOG.log(Level.INFO, "Outbox {0}: {1} put off after {2}", new Object[] {
                handler.kind(), failure.taken().size(), failure.getCause().toString()
            });
            batch.putOff(failure);
            return 0;
        }
    }
}
