package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.AdministratorService;
import org.basao.account.Visitor;
import org.basao.account.api.StartPath;

/** The code that makes the first administrator. */
@Named
@RequestScoped
public class AdministratorPage extends AccountForm {
    @Inject
    AdministratorService administrators;

    @Inject
    Visitor visitor;

    private String code;

    public void redeem() {
        if (done(() -> administrators.redeem(visitor.actor(), code, from()))) {
            go(StartPath.in(language()));
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
