package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.MembershipService;
import org.basao.account.Visitor;
import org.basao.account.api.InvitationView;
import org.basao.account.api.StartPath;

/** An invitation into an organisation; opening it changes nothing, the button accepts. */
@Named
@RequestScoped
public class InvitationPage extends AccountForm {
    @Inject
    MembershipService memberships;

    @Inject
    Visitor visitor;

    private InvitationView invitation;
    private boolean read;

    /** Null if it is over. */
    public InvitationView getInvitation() {
        if (!read) {
            invitation = memberships.invitation(token()).orElse(null);
            read = true;
        }
        return invitation;
    }

    public void accept() {
        if (done(() -> memberships.accept(visitor.actor(), token()))) {
            go(StartPath.in(language()));
        }
    }

    private String token() {
        return String.valueOf(request.getParameter("token"));
    }
}
