package org.basao.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.basao.account.AppointmentService;
import org.basao.account.Visitor;
import org.basao.account.api.Appoint;
import org.basao.account.api.OfficeView;
import org.basao.account.api.OfficerView;
import org.basao.account.api.OpenInvitation;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;

/** One office: who works there, who is invited, and who may be appointed. */
@Named
@RequestScoped
public class OfficePage extends AccountForm {
    private static final Set<String> DONE = Set.of("invited", "withdrawn", "ended");

    @Inject
    AppointmentService appointments;

    @Inject
    Visitor visitor;

    private OfficeView office;
    private List<OfficerView> officers;
    private List<OpenInvitation> invitations;
    private boolean read;
    private String address;
    private String role;
    private String until;
    private String language;
    private String reason;

    /** Null if the actor appoints nobody there. */
    public OfficeView getOffice() {
        if (!read) {
            read = true;
            try {
                office = appointments.office(visitor.actor(), key());
                officers = appointments.officers(visitor.actor(), key());
                invitations = appointments.invitations(visitor.actor(), key());
            } catch (NotFound e) {
                office = null;
            }
        }
        return office;
    }

    public List<OfficerView> getOfficers() {
        return getOffice() == null ? List.of() : officers;
    }

    public List<OpenInvitation> getInvitations() {
        return getOffice() == null ? List.of() : invitations;
    }

    public List<Role> getRoles() {
        return appointments.roles(visitor.actor(), key());
    }

    public void appoint() {
        if (done(() -> {
            LocalDate last = typedDay("until", until);
            appointments.appoint(
                    visitor.actor(),
                    new Appoint(key(), address, Role.valueOf(role), last, Language.valueOf(getLanguage())));
        })) {
            say("invited");
        }
    }

    public void withdraw(String mark) {
        if (done(() -> appointments.withdraw(visitor.actor(), key(), mark))) {
            say("withdrawn");
        }
    }

    public void end() {
        if (done(() -> appointments.end(visitor.actor(), key(), request.getParameter("end"), reason))) {
            say("ended");
        }
    }

    private void say(String what) {
        go(page() + "&done=" + what);
    }

    /** Whose appointment is about to be ended, or null. */
    public OfficerView getLeaving() {
        String membership = request.getParameter("end");
        return getOfficers().stream()
                .filter(one -> one.code().equals(membership))
                .findFirst()
                .orElse(null);
    }

    public String endPath(OfficerView officer) {
        return asked.link(page()) + "&end=" + officer.code() + "#end";
    }

    /** This page without anybody chosen. */
    public String getPath() {
        return asked.link(page());
    }

    private String page() {
        String page = language() == Language.VI ? "/viec/can-bo/co-quan" : "/en/desk/officers/office";
        return page + "?o=" + getOffice().key();
    }

    public String getListPath() {
        return asked.link(language() == Language.VI ? "/viec/can-bo" : "/en/desk/officers");
    }

    private String key() {
        return String.valueOf(request.getParameter("o"));
    }

    /** What was just done, or nothing. */
    public String getSaved() {
        String done = request.getParameter("done");
        return DONE.contains(String.valueOf(done)) ? done : "";
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

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getLanguage() {
        return language == null ? language().name() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
