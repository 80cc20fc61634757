package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.AccountService;
import org.basao.account.People;
import org.basao.account.SecondSteps;
import org.basao.account.SignInService;
import org.basao.account.Visitor;
import org.basao.account.api.SignedIn;
import org.basao.account.api.StartPath;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.web.QrCode;

/** The code of the second step; or, for whoever must have one and has none, setting it up. */
@Named
@RequestScoped
public class SecondStepPage extends AccountForm {
    @Inject
    SignInService signIns;

    @Inject
    AccountService accounts;

    @Inject
    People people;

    @Inject
    SecondSteps secondSteps;

    @Inject
    SignInCookie cookie;

    @Inject
    Visitor visitor;

    private String code;
    private String secret;
    private List<String> recoveryCodes = List.of();

    /** Takes the code of somebody who has set it up. */
    public void take() {
        if (done(() -> cookie.set(response(), signIns.secondStep(signedIn(), code, from())))) {
            go(StartPath.after(request.getParameter("next"), language()));
        }
    }

    /** Takes the first code; from now on the second step counts, and this sign-in has taken it. */
    public void confirm() {
        if (done(() -> recoveryCodes = accounts.confirmSecondStep(self(), code))) {
            cookie.set(response(), signIns.afterSettingUp(signedIn()));
        }
    }

    public boolean isToBeSetUp() {
        return !signedIn().hasSecondStep();
    }

    /** In groups of four, as people type it. */
    public String getSecret() {
        return secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getQr() {
        String account = people.view(signedIn().person()).address();
        return new QrCode(secondSteps.appAddress(
                        secret(), account == null ? signedIn().name() : account))
                .svg(Texts.of(BUNDLE, language()).text("second.qr"));
    }

    /** Not empty right after setting up, and never again. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getNextPath() {
        return asked.link(StartPath.in(language()));
    }

    private String secret() {
        if (secret == null) {
            secret = accounts.prepareSecondStep(self());
        }
        return secret;
    }

    private SignedIn signedIn() {
        return visitor.signedIn().orElseThrow();
    }

    /** Setting up comes before the sign-in is complete, so the actor acts for nobody. */
    private Actor self() {
        return Actor.person(signedIn().person(), null);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
