package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.basao.account.api.AccessLine;
import org.basao.account.api.AccessQuery;
import org.basao.account.api.AccountPermission;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.security.Actor;

/** The access list: who may act for whom, to be looked through now and then, and taken home. */
@ApplicationScoped
@Transactional
public class AccessService {
    private AccessLists lists;
    private Audit audit;

    protected AccessService() {}

    @Inject
    public AccessService(AccessLists lists, Audit audit) {
        this.lists = lists;
        this.audit = audit;
    }

    /** One page of it. */
    @AccountPermission.Needed(AccountPermission.SEE_ACCESS)
    public List<AccessLine> lines(Actor actor, AccessQuery query) {
        return lists.page(actor, query);
    }

    /** How many lines there are. */
    @AccountPermission.Needed(AccountPermission.SEE_ACCESS)
    public long count(Actor actor, boolean offices) {
        return lists.count(actor, offices);
    }

    /** All of it, to be taken home; that somebody did so is recorded. */
    @AccountPermission.Needed(AccountPermission.SEE_ACCESS)
    public List<AccessLine> export(Actor actor, boolean offices) {
        List<AccessLine> lines = lists.all(actor, offices);
        String subject = actor.actingFor() == null ? "-" : actor.actingFor();
        audit.record(new AuditEntry(
                actor.code(),
                actor.actingFor(),
                "account.access.exported",
                "ORGANISATION",
                subject,
                null,
                String.valueOf(lines.size())));
        return lines;
    }
}
