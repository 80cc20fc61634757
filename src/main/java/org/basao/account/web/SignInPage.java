package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.SignInService;
import org.basao.account.api.SignInTry;
import org.basao.account.api.StartPath;

/** Signing in by password. */
@Named
@RequestScoped
public class SignInPage extends AccountForm {
    @Inject
    SignInService signIns;

    @Inject
    SignInCookie cookie;

    private String identifier;
    private String password;
    private boolean remember;

    public void signIn() {
        if (done(() -> cookie.set(
                response(), signIns.signIn(new SignInTry(identifier, password, remember, device(), from()))))) {
            // whoever needs a second step is led there by the desk
            go(StartPath.after(request.getParameter("next"), language()));
        }
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }
}
