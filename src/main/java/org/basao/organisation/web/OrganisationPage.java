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
import org.basao.organisation.PaperService;
import org.basao.organisation.Papers;
import org.basao.organisation.api.ClaimView;
import org.basao.organisation.api.DescribeOrganisation;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.api.OrganisationView;
import org.basao.platform.files.StoredFile;
import org.basao.platform.security.Role;

/** The organisation acted for: how it stands, what it says of itself, its papers, and who wants to join. */
@Named
@RequestScoped
public class OrganisationPage extends OrganisationForm {
    private static final Set<String> DONE =
            Set.of("founded", "described", "sentAgain", "admitted", "declined", "added", "removed");

    @Inject
    OrganisationService organisations;

    @Inject
    PaperService paperService;

    @Inject
    ClaimService claimService;

    @Inject
    OrganisationViews views;

    @Inject
    Papers papers;

    @Inject
    Claims claims;

    private OrganisationView own;
    private List<StoredFile> files;
    private List<ClaimView> joins;
    private Long version;
    private String address;
    private String aboutVi;
    private String aboutEn;
    private String role = Role.MEMBER.name();
    private String joinReason;

    public void describe() {
        if (done(() ->
                organisations.describe(actor(), new DescribeOrganisation(getVersion(), address, aboutVi, aboutEn)))) {
            said("described");
        }
    }

    public void sendAgain() {
        if (done(() -> organisations.sendAgain(actor(), getVersion()))) {
            said("sentAgain");
        }
    }

    public void remove(String key) {
        if (done(() -> paperService.remove(actor(), key))) {
            said("removed");
        }
    }

    public void admit(String claim) {
        if (done(() -> claimService.admit(actor(), claim, Role.valueOf(role)))) {
            said("admitted");
        }
    }

    public void decline(String claim) {
        if (done("joinReason", () -> claimService.decline(actor(), claim, joinReason))) {
            said("declined");
        }
    }

    private void said(String what) {
        go(OrganisationPath.ORGANISATION, "done=" + what);
    }

    public OrganisationView getOwn() {
        if (own == null) {
            own = views.own(actor());
        }
        return own;
    }

    public boolean isManaging() {
        return actor().may(OrganisationPermission.MANAGE);
    }

    public List<StoredFile> getPapers() {
        if (files == null) {
            files = papers.ofOrganisation(getOwn().code());
        }
        return files;
    }

    public List<ClaimView> getJoins() {
        if (joins == null) {
            joins = claims.toAdmit(actor());
        }
        return joins;
    }

    public List<StoredFile> papersOf(ClaimView claim) {
        return papers.ofClaim(claim.code());
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String getDone() {
        return saidDone(DONE);
    }

    public long getVersion() {
        return version == null ? getOwn().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getAddress() {
        return address == null ? getOwn().address() : address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getAboutVi() {
        return aboutVi == null ? getOwn().aboutVi() : aboutVi;
    }

    public void setAboutVi(String aboutVi) {
        this.aboutVi = aboutVi;
    }

    public String getAboutEn() {
        return aboutEn == null ? getOwn().aboutEn() : aboutEn;
    }

    public void setAboutEn(String aboutEn) {
        this.aboutEn = aboutEn;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getJoinReason() {
        return joinReason;
    }

    public void setJoinReason(String joinReason) {
        this.joinReason = joinReason;
    }
}
