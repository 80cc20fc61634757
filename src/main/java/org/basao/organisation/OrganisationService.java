package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.basao.organisation.api.OrganisationEvent;
import org.basao.organisation.domain.Organisation;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.NotFound;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.security.Actor;

/** The only door for changing organisations. */
@ApplicationScoped
@Transactional
public class OrganisationService {
    private EntityManager entities;
    private Outbox outbox;
    private Audit audit;
    private Clock clock;

    protected OrganisationService() {}

    @Inject
    public OrganisationService(EntityManager entities, Outbox outbox, Audit audit, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the organisation's products out of public sight from this moment. */
    public void suspend(Actor actor, String code, String reason) {
        told(actor, "organisation.suspended", find(code).suspend(clock.instant()), reason);
    }

    /** Ends a suspension. */
    public void reinstate(Actor actor, String code, String reason) {
        told(actor, "organisation.reinstated", find(code).reinstate(clock.instant()), reason);
    }

    private Organisation find(String code) {
        return entities.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private void told(Actor actor, String action, OrganisationEvent event, String reason) {
        entities.flush();
        audit.record(actor.code(), action, "ORGANISATION", event.code(), reason);
        outbox.add("organisation-changed", event.code());
    }
}
