package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.SignUpService;
import org.basao.account.api.SignUp;
import org.basao.platform.limit.RateLimit;

/** Asking for an account. */
@Named
@RequestScoped
public class SignUpPage extends AccountForm {
    /** The terms that a person agrees to; another text is another version. */
    static final String TERMS = "2026-11";

    @Inject
    SignUpService signUps;

    private String name;
    private String address;
    private String password;
    private boolean consent;
    private boolean sent;

    public void send() {
        sent = isWithin(RateLimit.SIGN_UP)
                && done(() -> signUps.ask(new SignUp(name, address, password, language(), consent ? TERMS : null)));
    }

    /** Whether to say that a mail is on its way: the same for every address. */
    public boolean isSent() {
        return sent;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isConsent() {
        return consent;
    }

    public void setConsent(boolean consent) {
        this.consent = consent;
    }
}
