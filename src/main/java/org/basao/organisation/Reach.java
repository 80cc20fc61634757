package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.organisation.domain.Claim;
import org.basao.organisation.domain.Organisation;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * Organisations and claims for writing, locked, and only those that the actor reaches: a foreign one looks like none. The organisation
 * is locked before its claim, always.
 */
@ApplicationScoped
public class Reach {
    private EntityManager entities;
    private Rows rows;
    private OrganisationPeople people;

    protected Reach() {}

    @Inject
    public Reach(EntityManager entities, Rows rows, OrganisationPeople people) {
        this.entities = entities;
        this.rows = rows;
        this.people = people;
    }

    /** The organisation acted for. */
    Organisation own(Actor actor) {
        return rows.first(
                        "select id from organisation where code = ?::bpchar and kind <> 'AUTHORITY'",
                        row -> row.getLong(1),
                        actor.actingFor())
                .map(this::locked)
                .orElseThrow(() -> new NotFound(String.valueOf(actor.actingFor())));
    }

    /**
     * One of the office's territory.
     *
     * @throws BusinessException if the officer belongs to it
     */
    Organisation forDeciding(Actor actor, String code) {
        Territory territory = Territory.of(actor);
        Organisation found = rows.first(
                        "select o.id from organisation o where o.code = ?::bpchar and " + territory.sql(),
                        row -> row.getLong(1),
                        territory.after(code))
                .map(this::locked)
                .orElseThrow(() -> new NotFound(code));
        if (people.organisationsOf(actor.code()).contains(code)) {
            throw new BusinessException("organisation.error.own");
        }
        return found;
    }

    /**
     * A claim on an organisation of the office's territory.
     *
     * @throws BusinessException if the officer belongs to that, or made the claim
     */
    Claim claimForDeciding(Actor actor, String claim) {
        Claim found = locked(claim, forDeciding(actor, organisationOf(claim)));
        if (found.person().equals(actor.code())) {
            throw new BusinessException("organisation.error.own");
        }
        return found;
    }

    /** A claim of whoever wants to join the organisation acted for. */
    Claim claimForAdmitting(Actor actor, String claim) {
        if (!organisationOf(claim).equals(actor.actingFor())) {
            throw new NotFound(claim);
        }
        return locked(claim, own(actor));
    }

    /** The actor's own. */
    Claim ownClaim(Actor actor, String claim) {
        long organisation = rows.first(
                        "select organisation_id from organisation_claim where code = ?::bpchar and person = ?::bpchar",
                        row -> row.getLong(1),
                        claim,
                        actor.code())
                .orElseThrow(() -> new NotFound(claim));
        return locked(claim, locked(organisation));
    }

    Organisation locked(long id) {
        return entities.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private String organisationOf(String claim) {
        return rows.first(
                        "select o.code from organisation_claim c join organisation o on o.id = c.organisation_id where c.code = ?::bpchar",
                        row -> row.getString(1),
                        claim)
                .orElseThrow(() -> new NotFound(claim));
    }

    private Claim locked(String code, Organisation organisation) {
        return entities.createQuery(
                        "select c from Claim c where c.code = :code and c.organisationId = :organisation", Claim.class)
                .setParameter("code", code)
                .setParameter("organisation", organisation.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
