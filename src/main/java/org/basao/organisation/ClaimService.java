package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.basao.kernel.TaxCode;
import org.basao.organisation.api.ClaimBasis;
import org.basao.organisation.api.ClaimEvent;
import org.basao.organisation.api.ClaimOrganisation;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.api.Verification;
import org.basao.organisation.domain.Claim;
import org.basao.organisation.domain.Given;
import org.basao.organisation.domain.Organisation;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;
import org.basao.platform.security.Role;

/**
 * How people come to an organisation that is there already: they claim it by its tax code or by papers, never by its name. An officer
 * hands over one that has nobody; where there are managers, they decide. Whoever claims cannot tell which of the two it is.
 */
@ApplicationScoped
@Transactional
public class ClaimService {
    /** How many open claims one person may have. */
    static final int MOST_OPEN = 3;

    private EntityManager entities;
    private Rows rows;
    private Reach reach;
    private PublicCodes codes;
    private TaxCodes taxCodes;
    private OrganisationPeople people;
    private Papers papers;
    private OrganisationNews news;
    private Audit audit;
    private Clock clock;

    protected ClaimService() {}

    @Inject
    public ClaimService(
            EntityManager entities,
            Rows rows,
            Reach reach,
            PublicCodes codes,
            TaxCodes taxCodes,
            OrganisationPeople people,
            Papers papers,
            OrganisationNews news,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.reach = reach;
        this.codes = codes;
        this.taxCodes = taxCodes;
        this.people = people;
        this.papers = papers;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks to act for an organisation.
     *
     * @return the claim's code
     * @throws InvalidField for {@code taxCode} if none has it, or the one that is meant has another
     */
    @OwnMatter("a claim of their own, which somebody else decides")
    public String claim(Actor actor, ClaimOrganisation command) {
        String message = Given.text("message", command.message(), Given.LONGEST_REASON);
        boolean typed = command.taxCode() != null && !command.taxCode().isBlank();
        String organisation = typed ? byTaxCode(command) : byCode(command.organisation());
        if (people.organisationsOf(actor.code()).contains(organisation)) {
            throw new BusinessException("organisation.claim.already");
        }
        long id = claimable(organisation);
        expectFewOpen(actor);
        String code = codes.issue(CodeKind.CLAIM).value();
        Organisation claimed = reach.locked(id);
        boolean open = rows.first(
                        "select 1 from organisation_claim where organisation_id = ? and person = ?::bpchar and state = 'OPEN'",
                        row -> true,
                        id,
                        actor.code())
                .isPresent();
        if (open) {
            throw new BusinessException("organisation.claim.open");
        }
        entities.persist(new Claim(
                code, id, actor.code(), typed ? ClaimBasis.TAX_CODE : ClaimBasis.PAPERS, message, clock.instant()));
        entities.flush();
        audit.record(actor.code(), "organisation.claim.made", "CLAIM", code, null);
        news.claimed(organisation, claimed.name(), hasPeople(organisation));
        return code;
    }

    private String byTaxCode(ClaimOrganisation command) {
        TaxCode code = TaxCode.parse(command.taxCode())
                .filter(read -> read.kind() != TaxCode.Kind.NONE)
                .orElseThrow(() -> new InvalidField("taxCode", "organisation.taxCode.wrong"));
        return taxCodes.find(code).stream()
                .filter(found -> command.organisation() == null || found.equals(command.organisation()))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "taxCode",
                        command.organisation() == null ? "organisation.claim.unknown" : "organisation.claim.other"));
    }

    private static String byCode(String code) {
        if (code == null) {
            throw new InvalidField("taxCode", "organisation.claim.taxCode");
        }
        return code;
    }

    /** Everything but offices, and what is no more. */
    private long claimable(String organisation) {
        return rows.first(
                        "select id from organisation where code = ?::bpchar and kind <> 'AUTHORITY' and state <> 'DISSOLVED'",
                        row -> row.getLong(1),
                        organisation)
                .orElseThrow(() -> new NotFound(organisation));
    }

    private void expectFewOpen(Actor actor) {
        rows.list("select id from person where code = ?::bpchar for update", row -> row.getLong(1), actor.code());
        long open = rows.first(
                        "select count(*) from organisation_claim where person = ?::bpchar and state = 'OPEN'",
                        row -> row.getLong(1),
                        actor.code())
                .orElseThrow();
        if (open >= MOST_OPEN) {
            throw new BusinessException("organisation.claim.many", MOST_OPEN);
        }
    }

    /** Takes the own claim back. */
    @OwnMatter("their own claim")
    public void withdraw(Actor actor, String claim) {
        told(actor, "organisation.claim.withdrawn", reach.ownClaim(actor, claim).withdraw(clock.instant()), null);
    }

    /**
     * Hands an organisation without people over: the person manages it from now on, and it is verified.
     *
     * @throws BusinessException if it has people by now, or a claim by papers came without any
     */
    @OrganisationPermission.Needed(OrganisationPermission.VERIFY)
    public void approve(Actor actor, String claim) {
        Claim found = reach.claimForDeciding(actor, claim);
        Organisation organisation = reach.locked(found.organisationId());
        ClaimEvent event = found.approve(clock.instant());
        if (hasPeople(organisation.code())) {
            throw new BusinessException("organisation.claim.taken");
        }
        if (found.basis() == ClaimBasis.PAPERS && papers.ofClaim(claim).isEmpty()) {
            throw new BusinessException("organisation.claim.papers");
        }
        rows.change(
                "update organisation_claim set state = 'OVER' where organisation_id = ? and state = 'APPROVED'",
                organisation.id());
        if (organisation.verification() == Verification.ENTERED) {
            var unused = organisation.handOver(clock.instant());
        }
        told(actor, "organisation.claim.approved", event, null);
        join(found, organisation, Role.MANAGER);
    }

    /** Says no to a claim on an organisation of the territory. @throws InvalidField for {@code reason} */
    @OrganisationPermission.Needed(OrganisationPermission.VERIFY)
    public void reject(Actor actor, String claim, String reason) {
        Claim found = reach.claimForDeciding(actor, claim);
        if (hasPeople(reach.locked(found.organisationId()).code())) {
            throw new BusinessException("organisation.claim.taken"); // its managers decide
        }
        refuse(actor, found, reason);
    }

    /** Lets somebody join the own organisation. */
    @OrganisationPermission.Needed(OrganisationPermission.MANAGE)
    public void admit(Actor actor, String claim, Role role) {
        Claim found = reach.claimForAdmitting(actor, claim);
        Organisation organisation = reach.locked(found.organisationId());
        told(actor, "organisation.claim.admitted", found.admit(clock.instant()), null);
        join(found, organisation, role);
    }

    /** Does not let somebody join. @throws InvalidField for {@code reason} */
    @OrganisationPermission.Needed(OrganisationPermission.MANAGE)
    public void decline(Actor actor, String claim, String reason) {
        refuse(actor, reach.claimForAdmitting(actor, claim), reason);
    }

    private void join(Claim claim, Organisation organisation, Role role) {
        if (people.organisationsOf(claim.person()).contains(organisation.code())) {
            throw new BusinessException("organisation.claim.member");
        }
        people.begin(claim.person(), organisation.code(), role);
        papers.handOver(claim.code(), organisation.code());
        news.claimApproved(claim.person(), organisation.name());
    }

    private void refuse(Actor actor, Claim claim, String reason) {
        String why = Given.reason(reason);
        told(actor, "organisation.claim.rejected", claim.reject(why, clock.instant()), why);
        news.claimRejected(claim.person(), reach.locked(claim.organisationId()).name(), why);
    }

    private boolean hasPeople(String organisation) {
        return !people.withPeople(List.of(organisation)).isEmpty();
    }

    private void told(Actor actor, String action, ClaimEvent event, String reason) {
        entities.flush();
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "CLAIM", event.code(), reason));
    }
}
