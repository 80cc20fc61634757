package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.domain.Listing;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.NotFound;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.security.Actor;
import org.basao.register.ProductScope;

/** The only door for changing listings. */
@ApplicationScoped
@Transactional
public class CatalogueService {
    private EntityManager entities;
    private Outbox outbox;
    private Audit audit;
    private Clock clock;
    private ProductScope scope;

    protected CatalogueService() {}

    @Inject
    public CatalogueService(EntityManager entities, Outbox outbox, Audit audit, Clock clock, ProductScope scope) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.scope = scope;
    }

    /**
     * Puts the product's listing before the public, as far as its certificate allows.
     *
     * @throws NotFound if it is not there or not the actor's
     */
    @CataloguePermission.Needed(CataloguePermission.PUBLISH)
    public void publish(Actor actor, String productCode) {
        find(actor, productCode).publish(clock.instant());
        told(actor, "catalogue.listing.published", productCode, null);
    }

    /**
     * Takes the product's listing out of public sight from this moment.
     *
     * @throws NotFound if it is not there or not the actor's
     */
    @CataloguePermission.Needed(CataloguePermission.WITHDRAW)
    public void withdraw(Actor actor, String productCode, String reason) {
        find(actor, productCode).withdraw(clock.instant());
        told(actor, "catalogue.listing.withdrawn", productCode, reason);
    }

    private Listing find(Actor actor, String productCode) {
        if (ProductScope.isOffice(actor)) {
            scope.expectDecidedBy(actor, productCode);
        } else {
            scope.expectReached(actor, productCode);
        }
        return entities.createQuery(
                        "select l from Listing l where l.productId = (select p.id from Product p where p.code = :code)",
                        Listing.class)
                .setParameter("code", productCode)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(productCode));
    }

    private void told(Actor actor, String action, String productCode, String reason) {
        entities.flush();
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "PRODUCT", productCode, reason));
        outbox.add("product-changed", productCode);
    }
}
