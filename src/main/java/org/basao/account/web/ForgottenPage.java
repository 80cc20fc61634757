package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.PasswordService;
import org.basao.platform.limit.RateLimit;

/** Asking for a link to set a new password. */
@Named
@RequestScoped
public class ForgottenPage extends AccountForm {
    @Inject
    PasswordService passwords;

    private String address;
    private boolean sent;

    public void send() {
        sent = isWithin(RateLimit.FORGOTTEN) && done(() -> passwords.ask(address, language()));
    }

    /** Whether to say that a mail is on its way: the same for every address. */
    public boolean isSent() {
        return sent;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
