package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.basao.account.IdentifierService;
import org.basao.account.Visitor;

/** The part of one's own account about mail address and telephone number. */
@Named
@RequestScoped
public class IdentifierPage extends AccountForm {
    @Inject
    IdentifierService identifiers;

    @Inject
    Visitor visitor;

    private String newAddress;
    private String own;
    private String phone;
    private String code;
    private String saved = "";
    private Boolean waiting;

    public void ask() {
        if (done(() -> identifiers.askAddress(visitor.actor(), newAddress, own, from()))) {
            saved = "asked";
            newAddress = "";
        }
    }

    public void drop() {
        identifiers.dropAddress(visitor.actor());
        saved = "dropped";
    }

    public void changePhone() {
        if (done(() -> identifiers.confirmPhone(visitor.actor(), phone, code, from()))) {
            saved = "phone";
            phone = "";
            code = "";
        }
    }

    /** Whether a change of address waits for a mailbox. */
    public boolean isWaiting() {
        if (waiting == null || !saved.isEmpty()) {
            waiting = identifiers.isAddressWaiting(visitor.actor());
        }
        return waiting;
    }

    /** What was just done, or nothing. */
    public String getSaved() {
        return saved;
    }

    public String getNewAddress() {
        return newAddress;
    }

    public void setNewAddress(String newAddress) {
        this.newAddress = newAddress;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
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
}
