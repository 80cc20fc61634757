package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Outcome;
import org.basao.inquiry.api.OversightLine;
import org.basao.inquiry.api.OversightQuery;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.security.Actor;

/** Officers see who asked whom in their territory and what came of it, never for which price or in which words. */
@ApplicationScoped
@Transactional
public class OversightService {
    private Oversight oversight;
    private Audit audit;

    protected OversightService() {}

    @Inject
    public OversightService(Oversight oversight, Audit audit) {
        this.oversight = oversight;
        this.audit = audit;
    }

    /** One page, newest first; a line more than {@link OversightQuery#LINES} if there is another page. */
    @InquiryPermission.Needed(InquiryPermission.OVERSEE)
    public List<OversightLine> lines(Actor actor, OversightQuery query) {
        return oversight.page(actor, query);
    }

    /** How often what came of it in that time; an outcome that never came is not in it. */
    @InquiryPermission.Needed(InquiryPermission.OVERSEE)
    public Map<Outcome, Long> counts(Actor actor, OversightQuery query) {
        return oversight.counts(actor, query);
    }

    /** The newest {@link OversightQuery#MOST_EXPORTED}, to be taken home; that somebody did so is recorded. */
    @InquiryPermission.Needed(InquiryPermission.OVERSEE)
    public List<OversightLine> export(Actor actor, OversightQuery query) {
        List<OversightLine> lines = oversight.newest(actor, query, OversightQuery.MOST_EXPORTED);
        String subject = actor.actingFor() == null ? "-" : actor.actingFor();
        audit.record(new AuditEntry(
                actor.code(),
                actor.actingFor(),
                "inquiry.oversight.exported",
                "ORGANISATION",
                subject,
                null,
                String.valueOf(lines.size())));
        return lines;
    }
}
