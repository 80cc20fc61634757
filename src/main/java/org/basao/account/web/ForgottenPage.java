package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.PasswordService;

/** Asking for a link to set a new password. */
@Named
@RequestScoped
public class ForgottenPage extends AccountForm {
    @Inject
    PasswordService passwords;

    private String address;
    private boolean sent;

    public void send() {
        sent = done(() -> passwords.ask(address, language()));
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
