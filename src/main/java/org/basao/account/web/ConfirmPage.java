package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.SignUpService;
import org.basao.account.api.StartPath;

/** The link of the mail: opening it changes nothing, because mail scanners open links too; the button begins the account. */
@Named
@RequestScoped
public class ConfirmPage extends AccountForm {
    @Inject
    SignUpService signUps;

    @Inject
    SignInCookie cookie;

    public boolean isWaiting() {
        return signUps.isWaiting(token());
    }

    public void confirm() {
        if (done(() -> cookie.set(response(), signUps.confirm(token(), device())))) {
            go(StartPath.in(language()));
        }
    }

    private String token() {
        return String.valueOf(request.getParameter("token"));
    }
}
