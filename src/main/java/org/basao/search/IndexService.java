package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.background.BackgroundRuns;
import org.basao.platform.error.BusinessException;
import org.basao.platform.security.Actor;
import org.basao.search.api.SearchPermission;

/** Has the index compared with the database or built anew, in the background. Each of the two only once at a time. */
@ApplicationScoped
@Transactional
public class IndexService {
    private BackgroundRuns runs;
    private Audit audit;

    protected IndexService() {}

    @Inject
    public IndexService(BackgroundRuns runs, Audit audit) {
        this.runs = runs;
        this.audit = audit;
    }

    /**
     * @return the key of the run
     * @throws BusinessException if a rebuild waits or is under way already
     */
    @SearchPermission.Needed(SearchPermission.CARE_FOR_INDEX)
    public String rebuild(Actor actor) {
        return ask(actor, RebuildWork.KIND, "search.index.rebuild");
    }

    /**
     * @return the key of the run
     * @throws BusinessException if a comparison waits or is under way already
     */
    @SearchPermission.Needed(SearchPermission.CARE_FOR_INDEX)
    public String reconcile(Actor actor) {
        return ask(actor, ReconcileWork.KIND, "search.index.reconcile");
    }

    private String ask(Actor actor, String kind, String action) {
        String key = runs.ask(actor, kind, ReconcileWork.INDEX, null);
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "INDEX", ReconcileWork.INDEX, null));
        return key;
    }
}
