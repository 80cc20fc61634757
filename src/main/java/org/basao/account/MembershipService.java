package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.InvitationView;
import org.basao.account.api.Invite;
import org.basao.account.api.MemberView;
import org.basao.account.domain.Identifier;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;
import org.basao.platform.security.OwnMatter;
import org.basao.platform.security.Role;

/** Who comes into an organisation and who leaves it. The actor's own organisation only: another one looks like none. */
@ApplicationScoped
@Transactional
public class MembershipService {
    private Memberships memberships;
    private OneTimes oneTimes;
    private SignIns signIns;
    private MemberNotices notices;
    private Invitations invitations;
    private Audit audit;
    private Clock clock;

    protected MembershipService() {}

    @Inject
    public MembershipService(
            Memberships memberships,
            OneTimes oneTimes,
            SignIns signIns,
            MemberNotices notices,
            Invitations invitations,
            Audit audit,
            Clock clock) {
        this.memberships = memberships;
        this.oneTimes = oneTimes;
        this.signIns = signIns;
        this.notices = notices;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What waits behind an invitation's link.
     *
     * @param until when the membership will end by itself, as ISO 8601, or null
     */
    public record Waiting(String organisation, String name, String role, String address, String until) {
        Instant end() {
            return until == null ? null : Instant.parse(until);
        }
    }

    @AccountPermission.Needed(AccountPermission.SEE_MEMBERS)
    public List<MemberView> members(Actor actor) {
        return memberships.in(actor.actingFor());
    }

    /**
     * Sends an invitation by mail. Whoever confirms that address and opens the link may accept it, once.
     *
     * @throws InvalidField for {@code address}
     */
    @AccountPermission.Needed(AccountPermission.MANAGE_MEMBERS)
    public void invite(Actor actor, Invite command) {
        Identifier address = Identifier.mailAddress(command.address());
        invitations.send(actor.actingFor(), address, command.role(), null, command.language());
        audit.record(actor.code(), "account.member.invited", "ORGANISATION", actor.actingFor(), null);
    }

    /** What the link invites to, for whoever holds it. */
    @Anybody("whoever holds the link may read what it invites to")
    public Optional<InvitationView> invitation(String token) {
        return oneTimes.peek(OneTimeKind.INVITATION, token)
                .map(found -> found.detail(Waiting.class))
                .map(one -> new InvitationView(one.name(), Role.valueOf(one.role()), one.address()));
    }

    /**
     * Accepts an invitation as oneself: with the very address to which it was sent.
     *
     * @throws BusinessException if it is over, was sent to somebody else, or the person belongs there already
     */
    @OwnMatter("an invitation to an address of their own")
    public void accept(Actor actor, String token) {
        Waiting waiting = oneTimes.peek(OneTimeKind.INVITATION, token)
                .map(found -> found.detail(Waiting.class))
                .filter(one -> one.end() == null || one.end().isAfter(clock.instant()))
                .orElseThrow(() -> new BusinessException("account.link.over"));
        if (!memberships.isKnownBy(actor.code(), waiting.address())) {
            throw new BusinessException("account.invitation.other", waiting.address());
        }
        if (memberships.of(actor.code()).stream()
                .anyMatch(one -> one.organisation().equals(waiting.organisation()))) {
            throw new BusinessException("account.invitation.already");
        }
        if (oneTimes.use(OneTimeKind.INVITATION, token).isEmpty()) {
            throw new BusinessException("account.link.over");
        }
        memberships.begin(actor.code(), waiting.organisation(), Role.valueOf(waiting.role()), waiting.end());
        audit.record(actor.code(), "account.member.joined", "ORGANISATION", waiting.organisation(), null);
        notices.joined(actor.code(), waiting.organisation());
    }

    /**
     * Ends somebody's membership in the actor's organisation; the last manager stays.
     *
     * @throws NotFound if it is none of this organisation's
     */
    @AccountPermission.Needed(AccountPermission.MANAGE_MEMBERS)
    public void end(Actor actor, String membership, String reason) {
        MemberView member = memberships.in(actor.actingFor()).stream()
                .filter(one -> one.code().equals(membership))
                .findFirst()
                .orElseThrow(() -> new NotFound(membership));
        if (!memberships.end(membership, actor.actingFor())) {
            throw new BusinessException("account.member.last");
        }
        signIns.stopActing(member.person(), actor.actingFor());
        audit.record(actor.code(), "account.member.ended", "MEMBERSHIP", membership, reason);
        notices.ended(member.person(), actor.actingFor());
    }
}
