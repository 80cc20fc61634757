package org.basao.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.basao.organisation.ClaimService;
import org.basao.organisation.Claims;
import org.basao.organisation.OrganisationService;
import org.basao.organisation.OrganisationViews;
import org.basao.organisation.Papers;
import org.basao.organisation.api.ClaimView;
import org.basao.organisation.api.CorrectOrganisation;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.api.OrganisationView;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFile;
import org.basao.platform.i18n.Language;

/** One organisation of the territory, with all that an officer decides about it. */
@Named
@RequestScoped
public class InspectionPage extends OrganisationForm {
    private static final Set<String> DONE =
            Set.of("verified", "sentBack", "suspended", "reinstated", "corrected", "approved", "rejected");

    @Inject
    OrganisationService organisations;

    @Inject
    ClaimService claimService;

    @Inject
    OrganisationViews views;

    @Inject
    Papers papers;

    @Inject
    Claims claims;

    @Inject
    OrganisationPeople people;

    private OrganisationView seen;
    private List<StoredFile> files;
    private List<ClaimView> open;
    private Boolean own;
    private Boolean peopled;
    private Long version;
    private String decisionReason;
    private String claimReason;
    private String suspensionReason;
    private String correctionReason;
    private String name;
    private String entityType;
    private String taxCode;

    public void verify() {
        said("verified", done(() -> organisations.verify(actor(), code(), getVersion())));
    }

    public void sendBack() {
        said(
                "sentBack",
                done("decisionReason", () -> organisations.sendBack(actor(), code(), getVersion(), decisionReason)));
    }

    public void suspend() {
        said(
                "suspended",
                done("suspensionReason", () -> organisations.suspend(actor(), code(), getVersion(), suspensionReason)));
    }

    public void reinstate() {
        said(
                "reinstated",
                done(
                        "suspensionReason",
                        () -> organisations.reinstate(actor(), code(), getVersion(), suspensionReason)));
    }

    public void correct() {
        EntityType type = entityType == null || entityType.isEmpty() ? null : EntityType.valueOf(entityType);
        CorrectOrganisation command =
                new CorrectOrganisation(code(), getVersion(), name, type, taxCode, correctionReason);
        said("corrected", done("correctionReason", () -> organisations.correct(actor(), command)));
    }

    public void approve(String claim) {
        said("approved", done(() -> claimService.approve(actor(), claim)));
    }

    public void reject(String claim) {
        said("rejected", done("claimReason", () -> claimService.reject(actor(), claim, claimReason)));
    }

    private void said(String what, boolean done) {
        if (done) {
            go(OrganisationPath.INSPECTION, "code=" + code() + "&done=" + what);
        }
    }

    private String code() {
        return String.valueOf(request.getParameter("code"));
    }

    /** Whether there is such an organisation in the territory. */
    public boolean isThere() {
        try {
            return getSeen() != null;
        } catch (NotFound e) {
            return false;
        }
    }

    public OrganisationView getSeen() {
        if (seen == null) {
            seen = views.overseen(actor(), code());
        }
        return seen;
    }

    public List<StoredFile> getPapers() {
        if (files == null) {
            files = papers.ofOrganisation(getSeen().code());
        }
        return files;
    }

    public List<ClaimView> getClaims() {
        if (open == null) {
            open = claims.openOn(actor(), getSeen().code());
        }
        return open;
    }

    public List<StoredFile> papersOf(ClaimView claim) {
        return papers.ofClaim(claim.code());
    }

    /** Whether whoever looks belongs to it, so that others decide. */
    public boolean isOwn() {
        if (own == null) {
            own = people.organisationsOf(actor().code()).contains(getSeen().code());
        }
        return own;
    }

    /** Whether somebody belongs to it, who then decides about claims. */
    public boolean isPeopled() {
        if (peopled == null) {
            peopled = !people.withPeople(List.of(getSeen().code())).isEmpty();
        }
        return peopled;
    }

    public boolean isVerifying() {
        return actor().may(OrganisationPermission.VERIFY) && !isOwn();
    }

    public boolean isSuspending() {
        return actor().may(OrganisationPermission.SUSPEND) && !isOwn();
    }

    public List<EntityType> getEntityTypes() {
        return List.of(EntityType.values());
    }

    public String getPublicPath() {
        return asked.link((language() == Language.VI ? "/nha-san-xuat/" : "/en/producers/")
                + getSeen().code());
    }

    public String getDone() {
        return saidDone(DONE);
    }

    public long getVersion() {
        return version == null ? getSeen().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getDecisionReason() {
        return decisionReason;
    }

    public void setDecisionReason(String decisionReason) {
        this.decisionReason = decisionReason;
    }

    public String getClaimReason() {
        return claimReason;
    }

    public void setClaimReason(String claimReason) {
        this.claimReason = claimReason;
    }

    public String getSuspensionReason() {
        return suspensionReason;
    }

    public void setSuspensionReason(String suspensionReason) {
        this.suspensionReason = suspensionReason;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
    }

    public String getName() {
        return name == null ? getSeen().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEntityType() {
        EntityType present = getSeen().entityType();
        return entityType != null ? entityType : present == null ? "" : present.name();
    }

    public void setEntityType(String entityType) {
        this.entityType = entityType;
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(String taxCode) {
        this.taxCode = taxCode;
    }
}
