package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.IdentifierService;
import org.basao.account.Visitor;
import org.basao.account.api.AddressChange;

/** The link of either mailbox about a changed address; opening it changes nothing, the button says yes. */
@Named
@RequestScoped
public class AddressPage extends AccountForm {
    @Inject
    IdentifierService identifiers;

    @Inject
    Visitor visitor;

    private AddressChange change;
    private boolean read;
    private String said = "";

    /** Null if it is over, or somebody else's. */
    public AddressChange getChange() {
        if (!read) {
            change = identifiers
                    .address(visitor.actor(), String.valueOf(request.getParameter("token")))
                    .orElse(null);
            read = true;
        }
        return change;
    }

    public void confirm() {
        if (done(() -> said = identifiers.confirmAddress(visitor.actor(), String.valueOf(request.getParameter("token")))
                ? "changed"
                : "half")) {
            change = null;
            read = true;
        }
    }

    /** {@code changed}, {@code half} if the other mailbox is still asked, or nothing. */
    public String getSaid() {
        return said;
    }
}
