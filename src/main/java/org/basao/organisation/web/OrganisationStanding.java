package org.basao.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.organisation.OrganisationViews;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.organisation.api.OrganisationView;

/** On the start page: what stands in the way of the organisation acted for, and what to do next. */
@Named
@RequestScoped
public class OrganisationStanding extends OrganisationForm {
    @Inject
    OrganisationViews views;

    private OrganisationView own;

    /** {@code PENDING}, {@code NEEDS_REVISION}, {@code SUSPENDED}, or nothing if all is well. */
    public String getTrouble() {
        if (actor().acting().filter(one -> !one.verified()).isEmpty() || !actor().may(OrganisationPermission.SEE)) {
            return "";
        }
        return own().isSuspended() ? own().state().name() : own().verification().name();
    }

    public String getText() {
        return say("standing." + getTrouble(), own().name());
    }

    private OrganisationView own() {
        if (own == null) {
            own = views.own(actor());
        }
        return own;
    }

    public String getOrganisationPath() {
        return path(OrganisationPath.ORGANISATION);
    }

    public String getClaimPath() {
        return path(OrganisationPath.CLAIM);
    }

    public String getFoundPath() {
        return path(OrganisationPath.FOUND);
    }
}
