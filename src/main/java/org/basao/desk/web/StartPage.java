package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.basao.account.Memberships;
import org.basao.account.Visitor;
import org.basao.account.api.StartPath;
import org.basao.platform.web.Asked;

/** Where work begins: for whom one acts, and what waits. */
@Named
@RequestScoped
public class StartPage {
    @Inject
    Visitor visitor;

    @Inject
    Memberships memberships;

    @Inject
    Asked asked;

    /** Acts for another organisation from now on, in this browser. */
    public void choose(String organisation) throws IOException {
        memberships.choose(visitor.signedIn().orElseThrow(), organisation);
        FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(StartPath.in(asked.language())));
    }
}
