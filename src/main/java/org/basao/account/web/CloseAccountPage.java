package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.OwnDataService;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPath;
import org.basao.platform.error.InvalidField;

/** Leaving for good. */
@Named
@RequestScoped
public class CloseAccountPage extends AccountForm {
    @Inject
    OwnDataService service;

    @Inject
    SignInCookie cookie;

    @Inject
    Visitor visitor;

    private String password;
    private boolean sure;

    public void close() {
        boolean closed = done(() -> {
            if (!sure) {
                throw new InvalidField("sure", "account.close.sure");
            }
            service.close(visitor.actor(), password, from());
        });
        if (closed) {
            cookie.remove(response());
            go(AccountPath.CLOSED);
        }
    }

    public String getOwnDataPath() {
        return asked.link(AccountPath.OWN_DATA.in(language()));
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
