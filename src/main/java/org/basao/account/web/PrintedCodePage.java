package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.PhoneAccountService;
import org.basao.account.api.CodeTry;
import org.basao.account.api.StartPath;

/** Typing a code that an officer printed: sets the password and signs in. */
@Named
@RequestScoped
public class PrintedCodePage extends AccountForm {
    @Inject
    PhoneAccountService accounts;

    @Inject
    SignInCookie cookie;

    private String phone;
    private String code;
    private String password;

    public void redeem() {
        if (done(() -> cookie.set(response(), accounts.redeem(new CodeTry(phone, code, password, device(), from()))))) {
            go(StartPath.in(language()));
        }
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
