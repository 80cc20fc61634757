package org.basao.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.basao.kernel.PublicCode;
import org.basao.organisation.ClaimService;
import org.basao.organisation.Claims;
import org.basao.organisation.Papers;
import org.basao.organisation.api.ClaimOrganisation;
import org.basao.organisation.api.ClaimView;
import org.basao.organisation.api.OrganisationPath;
import org.basao.platform.files.StoredFile;

/** Finding the organisation that one works for, by its tax code or from its public page, and what became of asking. */
@Named
@RequestScoped
public class ClaimPage extends OrganisationForm {
    private static final Set<String> DONE = Set.of("sent", "withdrawn", "added");

    @Inject
    ClaimService claims;

    @Inject
    Claims known;

    @Inject
    Papers papers;

    private String taxCode;
    private String message;
    private List<ClaimView> mine;
    private String name;

    public void claim() {
        String code = getName().isEmpty() ? null : code();
        if (doneWithTaxCode(() -> {
            var unused = claims.claim(actor(), new ClaimOrganisation(code, taxCode, message));
        })) {
            go(OrganisationPath.CLAIM, "done=sent");
        }
    }

    public void withdraw(String claim) {
        if (done(() -> claims.withdraw(actor(), claim))) {
            go(OrganisationPath.CLAIM, "done=withdrawn");
        }
    }

    /** The name of the producer from whose page one comes, or nothing. */
    public String getName() {
        if (name == null) {
            name = code() == null ? "" : known.claimableName(code()).orElse("");
        }
        return name;
    }

    /** Whether the address names something that cannot be found. */
    public boolean isUnknown() {
        return request.getParameter("code") != null && getName().isEmpty();
    }

    private String code() {
        return PublicCode.parse(String.valueOf(request.getParameter("code")))
                .map(PublicCode::value)
                .orElse(null);
    }

    public List<ClaimView> getMine() {
        if (mine == null) {
            mine = known.own(actor());
        }
        return mine;
    }

    public List<StoredFile> papersOf(ClaimView claim) {
        return papers.ofClaim(claim.code());
    }

    public String getDone() {
        return saidDone(DONE);
    }

    public String getFoundPath() {
        return path(OrganisationPath.FOUND);
    }

    public String getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(String taxCode) {
        this.taxCode = taxCode;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
