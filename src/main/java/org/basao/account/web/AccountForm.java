package org.basao.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.basao.account.api.AccountPath;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.Asked;
import org.basao.platform.web.Client;
import org.basao.platform.web.FormMessages;

/** What the forms of accounts share: their language, their texts, and where they lead. */
abstract class AccountForm {
    static final String BUNDLE = "org.basao.account.messages";

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    Language language() {
        return asked.language();
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(Texts.of(BUNDLE, language()), useCase);
    }

    String device() {
        return Client.device(request);
    }

    String from() {
        return Client.address(request);
    }

    static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    void go(AccountPath path) {
        go(path.in(language()));
    }

    /** @param path of ours, below the context */
    void go(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getSignUpPath() {
        return asked.link(AccountPath.SIGN_UP.in(language()));
    }

    public String getSignInPath() {
        return asked.link(AccountPath.SIGN_IN.in(language()));
    }

    public String getForgottenPath() {
        return asked.link(AccountPath.FORGOTTEN.in(language()));
    }
}
