package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.account.MembershipService;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.Invite;
import org.basao.account.api.MemberView;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;

/** The people of the organisation for which one acts. */
@Named
@RequestScoped
public class MembersPage extends AccountForm {
    @Inject
    MembershipService memberships;

    @Inject
    Visitor visitor;

    private String address;
    private String role = Role.MEMBER.name();
    private String language;
    private String saved = "";

    public List<MemberView> getMembers() {
        return memberships.members(visitor.actor());
    }

    public boolean isManaging() {
        return visitor.actor().may(AccountPermission.MANAGE_MEMBERS);
    }

    public void invite() {
        if (done(() -> memberships.invite(
                visitor.actor(), new Invite(address, Role.valueOf(role), Language.valueOf(getLanguage()))))) {
            saved = "invited";
            address = "";
        }
    }

    public void end(String membership) {
        if (done(() -> memberships.end(visitor.actor(), membership, null))) {
            saved = "ended";
        }
    }

    /** What was just done, or nothing. */
    public String getSaved() {
        return saved;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getLanguage() {
        return language == null ? language().name() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
