package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.api.ListingState;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.SaveOffer;
import org.basao.catalogue.domain.Listing;
import org.basao.catalogue.domain.OfferRules;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.ProductScope;

/**
 * The only door for writing an offer. It is written as a draft, of which the audit holds nothing; publishing makes it public as a
 * whole, at once, and keeps the state for good.
 */
@ApplicationScoped
@Transactional
public class OfferService {
    private EntityManager entities;
    private Rows rows;
    private Outbox outbox;
    private Audit audit;
    private Clock clock;
    private ProductScope scope;

    protected OfferService() {}

    @Inject
    public OfferService(
            EntityManager entities, Rows rows, Outbox outbox, Audit audit, Clock clock, ProductScope scope) {
        this.entities = entities;
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.scope = scope;
    }

    /**
     * Keeps an offer as a draft; what was not changed is not judged again. A draft that says what is public already is none.
     *
     * @throws NotFound if the product is not there or not the actor's
     * @throws StaleVersion if somebody else wrote or published since
     * @throws org.basao.platform.error.InvalidFields if what was changed breaks a rule
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void save(Actor actor, @Valid SaveOffer command) {
        scope.expectReached(actor, command.product());
        Listing listing = listing(command.product()).orElseGet(() -> begun(command.product()));
        listing.expectSeen(command.version(), command.by());
        listing.writtenBy(command.by());
        keep(actor, command.product(), listing, command.offer());
    }

    /** Keeps the offer as the draft of a listing that the caller has locked. */
    void keep(Actor actor, String product, Listing listing, Offer offer) {
        Offer shown = new OfferTable(rows).read(product);
        Offer before = listing.draft().map(OfferJson::read).orElse(shown);
        new OfferCheck(rows).expectSound(product, before, offer);
        if (listing.state() == ListingState.PUBLISHED && offer.equals(shown)) {
            listing.discard();
        } else {
            listing.draft(OfferJson.write(offer), actor.code(), clock.instant());
        }
        write(listing);
    }

    private void write(Listing listing) {
        try {
            entities.persist(listing);
            entities.flush();
        } catch (PersistenceException e) {
            if (DatabaseException.isViolated("uq_listing_product", e)) {
                throw new StaleVersion();
            }
            throw e;
        }
    }

    /**
     * Shows the public what was written; a withdrawn listing is public again by it.
     *
     * @throws NotFound if the product is not there or not the actor's
     * @throws StaleVersion if somebody else wrote or published since
     * @throws BusinessException if nothing waits, or it is not complete
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void publish(Actor actor, String product, long version) {
        Listing listing = found(actor, product);
        listing.expectVersion(version);
        OfferTable table = new OfferTable(rows);
        Optional<Offer> draft = listing.draft().map(OfferJson::read);
        if (listing.state() == ListingState.PUBLISHED && draft.isEmpty()) {
            throw new BusinessException("catalogue.offer.nothing");
        }
        Offer shown = table.read(product);
        Offer offer = draft.orElse(shown);
        OfferRules.expectComplete(offer);
        OfferHistory history = new OfferHistory(rows);
        if (listing.state() == ListingState.PUBLISHED) {
            history.catchUp(listing.id(), shown, listing.publishedAt().orElseGet(clock::instant));
        }
        listing.renew(clock.instant());
        entities.flush();
        try {
            table.write(listing.id(), listing.productId(), offer);
        } catch (DatabaseException e) {
            if (DatabaseException.isViolated("uq_pack_gtin", e)) {
                throw new BusinessException("catalogue.offer.gtin.taken");
            }
            throw e;
        }
        int number = history.add(listing.id(), offer, clock.instant(), actor.code());
        audit.record(new AuditEntry(
                actor.code(),
                actor.actingFor(),
                "catalogue.offer.published",
                "PRODUCT",
                product,
                null,
                String.valueOf(number)));
        outbox.add("product-changed", product);
    }

    /**
     * Gives up what was written; what the public sees stays.
     *
     * @throws NotFound if the product is not there or not the actor's
     * @throws StaleVersion if somebody else wrote or published since
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void discard(Actor actor, String product, long version) {
        Listing listing = found(actor, product);
        listing.expectVersion(version);
        listing.discard();
        listing.writtenBy(null);
        entities.flush();
    }

    /**
     * Takes a state that was published once as the draft, so that it is looked at before it is public again.
     *
     * @throws NotFound if the product or the state is not there, or not the actor's
     * @throws StaleVersion if somebody else wrote or published since
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void restore(Actor actor, String product, long version, int number) {
        Listing listing = found(actor, product);
        listing.expectVersion(version);
        Offer then = new OfferHistory(rows).find(listing.id(), number).orElseThrow(() -> new NotFound(product));
        listing.draft(OfferJson.write(then), actor.code(), clock.instant());
        listing.writtenBy(null);
        entities.flush();
    }

    /**
     * Begins an offer of which nothing is written yet with what another product of the same producer says: its texts, packs without their
     * bar codes, orders, capacity and standards. Names and photos are each product's own.
     *
     * @param from code of the other product
     * @throws NotFound if one of them is not there or not the actor's
     * @throws StaleVersion if somebody else wrote or published since
     * @throws BusinessException if something is written already, or guests come to one and not to the other
     */
    @CataloguePermission.Needed(CataloguePermission.WRITE)
    public void begin(Actor actor, String product, long version, String from) {
        scope.expectReached(actor, product);
        scope.expectReached(actor, from);
        Listing listing = listing(product).orElseGet(() -> begun(product));
        listing.expectVersion(version);
        Offer now = listing.draft().map(OfferJson::read).orElseGet(() -> new OfferTable(rows).read(product));
        if (!now.isUnwritten()) {
            throw new BusinessException("catalogue.offer.begun");
        }
        if (isStay(product) != isStay(from)) {
            throw new BusinessException("catalogue.offer.otherKind");
        }
        Offer example = rows.first(
                        "select l.draft from listing l join product p on p.id = l.product_id where p.code = ?::bpchar",
                        row -> Optional.ofNullable(row.getString(1)),
                        from)
                .flatMap(draft -> draft)
                .map(OfferJson::read)
                .orElseGet(() -> new OfferTable(rows).read(from));
        listing.writtenBy(null);
        keep(actor, product, listing, now.begunLike(example));
    }

    private boolean isStay(String product) {
        return rows.first(
                        "select s.group_code = 'VI' from product p join product_set s on s.id = p.set_id where p.code = ?::bpchar",
                        row -> row.getBoolean(1),
                        product)
                .orElseThrow(() -> new NotFound(product));
    }

    private Listing found(Actor actor, String product) {
        scope.expectReached(actor, product);
        return listing(product).orElseThrow(() -> new NotFound(product));
    }

    /** The listing with its row locked, so that two who write at once come one after the other. */
    Optional<Listing> listing(String product) {
        return entities.createQuery(
                        "select l from Listing l where l.productId = (select p.id from Product p where p.code = :code)",
                        Listing.class)
                .setParameter("code", product)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The first draft of a product that has no listing yet. */
    Listing begun(String product) {
        return new Listing(rows.first("select id from product where code = ?::bpchar", row -> row.getLong(1), product)
                .orElseThrow(() -> new NotFound(product)));
    }
}
