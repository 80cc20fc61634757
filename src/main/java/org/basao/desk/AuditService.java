package org.basao.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.basao.desk.api.AuditSearch;
import org.basao.desk.api.AuditSheet;
import org.basao.desk.api.DeskPermission;
import org.basao.platform.audit.AuditChain;
import org.basao.platform.audit.AuditPage;
import org.basao.platform.audit.AuditQuery;
import org.basao.platform.audit.AuditReport;
import org.basao.platform.audit.AuditScope;
import org.basao.platform.audit.AuditTrail;
import org.basao.platform.error.BusinessException;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Actor;

/**
 * Reading the audit. The central office reads all of it with the personal values. A province and a commune read what was done with
 * organisations of their territory, their products, certificates and memberships, or on their behalf; an organisation reads the
 * same of itself. They see values of people masked, and names of their own people only.
 */
@ApplicationScoped
@Transactional
public class AuditService {
    private AuditTrail trail;
    private AuditChain chain;
    private AuditNames names;

    protected AuditService() {}

    @Inject
    public AuditService(AuditTrail trail, AuditChain chain, AuditNames names) {
        this.trail = trail;
        this.chain = chain;
        this.names = names;
    }

    /** What the reader's office may see of the audit, newest first. */
    @DeskPermission.Needed(DeskPermission.SEE_AUDIT)
    public AuditSheet find(Actor actor, AuditSearch search, Language language) {
        boolean all = actor.isEverywhere();
        List<String> who = who(actor, search.who());
        AuditQuery query = new AuditQuery(
                search.code(),
                who,
                search.action(),
                search.kind(),
                search.text(),
                search.from(),
                search.to(),
                search.page());
        AuditScope scope =
                all ? AuditScope.everything() : AuditThings.of(actor.acting().orElseThrow());
        return sheet(actor, trail.find(query, scope, language, all), all);
    }

    /**
     * What was done with the own organisation, newest first.
     *
     * @param page from 1
     */
    @DeskPermission.Needed(DeskPermission.SEE_HISTORY)
    public AuditSheet history(Actor actor, int page, Language language) {
        AuditPage found = trail.find(
                new AuditQuery(null, null, null, null, null, page),
                AuditThings.ofOne(actor.actingFor()),
                language,
                false);
        return sheet(actor, found, false);
    }

    /** How the chain stands. */
    @DeskPermission.Needed(DeskPermission.SEE_AUDIT)
    public AuditChain.State state(Actor actor) {
        return chain.state();
    }

    /**
     * Verifies the newest links of the chain, {@link AuditChain#MOST} at most.
     *
     * @throws BusinessException {@code audit.busy} if somebody verifies at this moment
     */
    @DeskPermission.Needed(DeskPermission.VERIFY_AUDIT)
    public AuditReport verify(Actor actor) {
        return chain.verify(actor);
    }

    private AuditSheet sheet(Actor actor, AuditPage found, boolean all) {
        return new AuditSheet(
                found.lines(), names.of(actor.actingFor(), all, found.lines()), found.page(), found.more());
    }

    /** The codes of those who are meant, the typed one among them; null for everybody. */
    private List<String> who(Actor actor, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<String> codes = new ArrayList<>(names.people(actor.actingFor(), actor.isEverywhere(), typed.strip()));
        codes.add(typed.strip());
        return codes;
    }
}
