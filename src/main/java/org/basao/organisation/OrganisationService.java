package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.basao.kernel.TaxCode;
import org.basao.organisation.api.CorrectOrganisation;
import org.basao.organisation.api.DescribeOrganisation;
import org.basao.organisation.api.OrganisationEvent;
import org.basao.organisation.api.OrganisationEvent.OrganisationCorrected;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.domain.Given;
import org.basao.organisation.domain.Organisation;
import org.basao.organisation.domain.TaxCodeRule;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** What becomes of organisations that are there: their people describe them, officers verify, correct and suspend them. */
@ApplicationScoped
@Transactional
public class OrganisationService {
    private EntityManager entities;
    private Rows rows;
    private Reach reach;
    private TaxCodes taxCodes;
    private OrganisationNews news;
    private Outbox outbox;
    private Audit audit;
    private Clock clock;

    protected OrganisationService() {}

    @Inject
    public OrganisationService(
            EntityManager entities,
            Rows rows,
            Reach reach,
            TaxCodes taxCodes,
            OrganisationNews news,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.reach = reach;
        this.taxCodes = taxCodes;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes what an organisation says of itself.
     *
     * @throws StaleVersion if it changed since the page showed it
     */
    @OrganisationPermission.Needed(OrganisationPermission.MANAGE)
    public void describe(Actor actor, DescribeOrganisation command) {
        Organisation own = reach.own(actor);
        own.expectVersion(command.version());
        told(
                actor,
                "organisation.described",
                own.describe(
                        Given.text("address", command.address(), Given.LONGEST_ADDRESS),
                        Given.text("aboutVi", command.aboutVi(), Given.LONGEST_ABOUT),
                        Given.text("aboutEn", command.aboutEn(), Given.LONGEST_ABOUT)),
                null);
    }

    /** Sends the own organisation to the officer again after a revision. */
    @OrganisationPermission.Needed(OrganisationPermission.MANAGE)
    public void sendAgain(Actor actor, long version) {
        Organisation own = reach.own(actor);
        own.expectVersion(version);
        told(actor, "organisation.sentAgain", own.sendAgain(clock.instant()), null);
        news.toVerify(own.code(), own.name());
    }

    /** Says that it is who it says to be. */
    @OrganisationPermission.Needed(OrganisationPermission.VERIFY)
    public void verify(Actor actor, String code, long version) {
        Organisation found = forDeciding(actor, code, version);
        told(actor, "organisation.verified", found.verify(clock.instant()), null);
        news.verified(code, found.name());
    }

    /**
     * Says what is missing.
     *
     * @throws InvalidField for {@code reason}
     */
    @OrganisationPermission.Needed(OrganisationPermission.VERIFY)
    public void sendBack(Actor actor, String code, long version, String reason) {
        Organisation found = forDeciding(actor, code, version);
        String why = Given.reason(reason);
        told(actor, "organisation.sentBack", found.sendBack(why, clock.instant()), why);
        news.sentBack(code, found.name(), why);
    }

    /**
     * Changes name, type or tax code, which its own people cannot.
     *
     * @throws InvalidField for {@code name}, {@code entityType}, {@code taxCode} or {@code reason}
     */
    @OrganisationPermission.Needed(OrganisationPermission.VERIFY)
    public void correct(Actor actor, CorrectOrganisation command) {
        Organisation found = forDeciding(actor, command.organisation(), command.version());
        String why = Given.reason(command.reason());
        Side side = side(found);
        if ((side == Side.PRODUCER) != (command.entityType() != null)) {
            throw new InvalidField("entityType", "organisation.entityType.wrong");
        }
        OrganisationCorrected event = found.correct(Given.name(command.name()), command.entityType());
        entities.flush();
        if (command.taxCode() != null && !command.taxCode().isBlank()) {
            replace(found, TaxCodeRule.read(side, command.entityType(), command.taxCode()));
        }
        audit.record(actor.code(), "organisation.corrected", "ORGANISATION", found.code(), why);
        if (event.renamed()) {
            outbox.add("organisation-changed", found.code());
        }
    }

    private void replace(Organisation organisation, TaxCode code) {
        try {
            rows.change(
                    "update organisation set tax_code_kind = ?, tax_code = ?, tax_code_cipher = ?, tax_code_mac = ? where id = ?",
                    code.kind(),
                    TaxCodes.plain(code),
                    taxCodes.sealed(code),
                    taxCodes.fingerprint(code),
                    organisation.id());
        } catch (DatabaseException e) {
            if (e.violates("uq_organisation_tax_code") || e.violates("uq_organisation_tax_code_mac")) {
                throw new InvalidField("taxCode", "organisation.taxCode.other");
            }
            throw e;
        }
    }

    private Side side(Organisation organisation) {
        return rows.first(
                        "select kind from organisation where id = ?",
                        row -> Side.valueOf(row.getString(1)),
                        organisation.id())
                .orElseThrow();
    }

    /**
     * Takes the organisation's products out of public sight from this moment.
     *
     * @throws InvalidField for {@code reason}
     */
    @OrganisationPermission.Needed(OrganisationPermission.SUSPEND)
    public void suspend(Actor actor, String code, long version, String reason) {
        Organisation found = forDeciding(actor, code, version);
        String why = Given.reason(reason);
        told(actor, "organisation.suspended", found.suspend(why, clock.instant()), why);
        outbox.add("organisation-changed", code);
        news.suspended(code, found.name(), why);
    }

    /**
     * Ends a suspension.
     *
     * @throws InvalidField for {@code reason}
     */
    @OrganisationPermission.Needed(OrganisationPermission.SUSPEND)
    public void reinstate(Actor actor, String code, long version, String reason) {
        Organisation found = forDeciding(actor, code, version);
        String why = Given.reason(reason);
        told(actor, "organisation.reinstated", found.reinstate(clock.instant()), why);
        outbox.add("organisation-changed", code);
        news.reinstated(code, found.name());
    }

    /** @throws NotFound if it is not of the officer's territory */
    private Organisation forDeciding(Actor actor, String code, long version) {
        Organisation found = reach.forDeciding(actor, code);
        found.expectVersion(version);
        return found;
    }

    private void told(Actor actor, String action, OrganisationEvent event, String reason) {
        entities.flush();
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "ORGANISATION", event.code(), reason));
    }
}
