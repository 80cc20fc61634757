package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import org.basao.platform.background.BackgroundRun;
import org.basao.platform.background.BackgroundWork;

/** Compares index and database when somebody asks for it, and every night. */
@ApplicationScoped
public class ReconcileWork implements BackgroundWork {
    public static final String KIND = "search.reconcile";

    /** There is one index, so one comparison and one rebuild are open at most. */
    static final String INDEX = "index";

    private Reconcile reconcile;

    protected ReconcileWork() {}

    @Inject
    public ReconcileWork(Reconcile reconcile) {
        this.reconcile = reconcile;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Reconcile.Report run(BackgroundRun run, LongConsumer progress) {
        return reconcile.run();
    }
}
