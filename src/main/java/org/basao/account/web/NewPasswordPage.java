package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.PasswordService;

/** Setting a new password by the link of the mail. */
@Named
@RequestScoped
public class NewPasswordPage extends AccountForm {
    @Inject
    PasswordService passwords;

    private String password;
    private boolean set;

    public boolean isWaiting() {
        return !set && passwords.isWaiting(token());
    }

    public void send() {
        set = done(() -> passwords.set(token(), password));
    }

    public boolean isSet() {
        return set;
    }

    private String token() {
        return String.valueOf(request.getParameter("token"));
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
