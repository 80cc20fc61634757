package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.Appoint;
import org.basao.account.api.OfficeView;
import org.basao.account.api.OfficerView;
import org.basao.account.api.OpenInvitation;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.Reason;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.Notices;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/**
 * Who works in which office. Managers of the central office appoint there and the managers of provinces; managers of a province
 * appoint in their own office and in the communes of the province. Every other office looks like none.
 */
@ApplicationScoped
@Transactional
public class AppointmentService {
    private Offices offices;
    private Memberships memberships;
    private Invitations invitations;
    private SignIns signIns;
    private Notices notices;
    private Audit audit;
    private Clock clock;

    protected AppointmentService() {}

    @Inject
    public AppointmentService(
            Offices offices,
            Memberships memberships,
            Invitations invitations,
            SignIns signIns,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.offices = offices;
        this.memberships = memberships;
        this.invitations = invitations;
        this.signIns = signIns;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The offices in which the actor appoints, the own one first. */
    @AccountPermission.Needed(AccountPermission.APPOINT)
    public List<OfficeView> offices(Actor actor) {
        return offices.of(actor);
    }

    /** @throws NotFound if the actor appoints nobody there */
    @AccountPermission.Needed(AccountPermission.APPOINT)
    public OfficeView office(Actor actor, String key) {
        return offices.of(actor).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(key)));
    }

    @AccountPermission.Needed(AccountPermission.APPOINT)
    public List<OfficerView> officers(Actor actor, String key) {
        String organisation = office(actor, key).organisation();
        return organisation == null ? List.of() : offices.officers(organisation);
    }

    @AccountPermission.Needed(AccountPermission.APPOINT)
    public List<OpenInvitation> invitations(Actor actor, String key) {
        String organisation = office(actor, key).organisation();
        return organisation == null ? List.of() : invitations.waiting(organisation);
    }

    /** As what the actor may appoint there. */
    @AccountPermission.Needed(AccountPermission.APPOINT)
    public List<Role> roles(Actor actor, String key) {
        OfficeView office = office(actor, key);
        boolean fromTheMiddle = actor.isEverywhere() && office.side() != Side.CENTRAL;
        return fromTheMiddle ? List.of(Role.MANAGER) : List.of(Role.values());
    }

    /**
     * Invites somebody into an office by mail; the office is entered if it is new.
     *
     * @throws InvalidFields for {@code address} and {@code until}
     * @throws NotFound if the actor appoints nobody there
     */
    @AccountPermission.Needed(AccountPermission.APPOINT)
    public void appoint(Actor actor, Appoint command) {
        OfficeView office = office(actor, command.office());
        if (!roles(actor, command.office()).contains(command.role())) {
            throw new InvalidField("role", "account.appoint.role");
        }
        new InvalidFields.Checks()
                .run(() -> {
                    var unused = Identifier.mailAddress(command.address());
                })
                .run(() -> checkEnd(command.until()))
                .end();
        Instant until = command.until() == null
                ? null
                : command.until().plusDays(1).atStartOfDay(Days.ZONE).toInstant();
        String organisation = offices.code(office);
        invitations.send(
                organisation, Identifier.mailAddress(command.address()), command.role(), until, command.language());
        String details = command.role() + (command.until() == null ? "" : " " + command.until());
        record(actor, "account.officer.invited", "ORGANISATION", organisation, null, details);
    }

    private void checkEnd(LocalDate until) {
        if (until != null && until.isBefore(Days.today(clock))) {
            throw new InvalidField("until", "account.appoint.past");
        }
    }

    /** Takes back an invitation that nobody has accepted yet. @throws NotFound if none waits there */
    @AccountPermission.Needed(AccountPermission.APPOINT)
    public void withdraw(Actor actor, String key, String mark) {
        OfficeView office = office(actor, key);
        if (office.organisation() == null || !invitations.withdraw(office.organisation(), mark)) {
            throw new NotFound(String.valueOf(mark));
        }
        record(actor, "account.officer.withdrawn", "ORGANISATION", office.organisation(), null, null);
    }

    /**
     * Ends an appointment at once. In the own office the last manager stays; an office below may be left without people, and its
     * work is then done by the one above.
     *
     * @throws InvalidField for {@code reason}
     * @throws NotFound if nobody works there under that code
     */
    @AccountPermission.Needed(AccountPermission.APPOINT)
    public void end(Actor actor, String key, String membership, String reason) {
        OfficeView office = office(actor, key);
        OfficerView officer = officers(actor, key).stream()
                .filter(one -> one.code().equals(membership))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(membership)));
        Reason why = Reason.of(reason);
        if (!office.organisation().equals(actor.actingFor())) {
            memberships.endFromAbove(membership);
        } else if (!memberships.end(membership, office.organisation())) {
            throw new BusinessException("account.member.last");
        }
        signIns.stopActing(officer.person(), office.organisation());
        record(actor, "account.officer.ended", "MEMBERSHIP", membership, why.text(), null);
        notices.raise(new Notice(
                "account.officerEnded",
                officer.person(),
                Map.of("office", office.name(), "reason", why.text()),
                "/viec",
                true));
    }

    private void record(Actor actor, String action, String kind, String code, String reason, String details) {
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, kind, code, reason, details));
    }
}
