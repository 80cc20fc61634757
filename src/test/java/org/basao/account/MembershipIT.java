package org.basao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.account.api.Invite;
import org.basao.account.api.MemberView;
import org.basao.account.api.PersonView;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.IdentifierKind;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.NoticeLine;
import org.basao.platform.notice.NoticeList;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final MembershipService service = services.get(MembershipService.class);
    private final Memberships memberships = services.get(Memberships.class);
    private final String organisation = organisation();
    private final PersonView manager = person();

    @AfterEach
    void leave_no_mail_waiting() {
        rows.change("delete from outbox where kind = 'mail'");
        rows.change("delete from mail where address like '%@member.example.vn' or code like 'account.member%'");
    }

    @Test
    void an_invitation_makes_its_guest_a_member_once() {
        memberships.begin(manager.code(), organisation, Role.MANAGER);
        PersonView guest = person();
        String token = invited(guest);
        Actor self = Actor.person(guest.code(), null);
        service.accept(self, token);
        assertThat(service.members(acting(guest, Role.VIEWER)))
                .extracting(MemberView::person)
                .contains(guest.code());
        assertThatThrownBy(() -> service.accept(self, token)).hasMessage("account.link.over");
    }

    @Test
    void managers_hear_who_has_joined_and_whoever_leaves_hears_it_too() {
        memberships.begin(manager.code(), organisation, Role.MANAGER);
        PersonView guest = person();
        service.accept(Actor.person(guest.code(), null), invited(guest));
        assertThat(heard(manager)).containsExactly(guest.name() + " has joined HTX Đồng Tâm");
        assertThat(heard(guest)).isEmpty();
        service.end(
                acting(manager, Role.MANAGER),
                memberships.of(guest.code()).getFirst().code(),
                null);
        assertThat(heard(guest)).containsExactly("You are no longer a member of HTX Đồng Tâm");
    }

    @Test
    void an_invitation_of_somebody_else_is_refused_and_stays_open_for_its_guest() {
        memberships.begin(manager.code(), organisation, Role.MANAGER);
        PersonView guest = person();
        String token = invited(guest);
        PersonView stranger = person();
        assertThatThrownBy(() -> service.accept(Actor.person(stranger.code(), null), token))
                .hasMessage("account.invitation.other");
        service.accept(Actor.person(guest.code(), null), token);
        assertThat(memberships.of(stranger.code())).isEmpty();
    }

    @Test
    void one_invitation_accepted_twice_at_once_makes_one_membership() throws Exception {
        memberships.begin(manager.code(), organisation, Role.MANAGER);
        PersonView guest = person();
        String token = invited(guest);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both =
                    threads.invokeAll(List.of(() -> accepts(start, guest, token), () -> accepts(start, guest, token)));
            assertThat(both.get(0).get() ^ both.get(1).get()).as("one succeeds").isTrue();
        }
        assertThat(memberships.of(guest.code())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "MEMBER"})
    void who_does_not_manage_neither_invites_nor_ends(Role role) {
        String membership = memberships.begin(manager.code(), organisation, Role.MANAGER);
        Actor actor = acting(person(), role);
        assertThatThrownBy(() -> service.invite(actor, new Invite("x@member.example.vn", Role.VIEWER, Language.VI)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.end(actor, membership, null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_acts_for_nobody_sees_no_members() {
        assertThatThrownBy(() -> service.members(Actor.person(manager.code(), null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_foreign_membership_looks_like_none() {
        String foreign = memberships.begin(person().code(), organisation(), Role.MANAGER);
        memberships.begin(manager.code(), organisation, Role.MANAGER);
        assertThatThrownBy(() -> service.end(acting(manager, Role.MANAGER), foreign, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_manager_stays() {
        String membership = memberships.begin(manager.code(), organisation, Role.MANAGER);
        Actor actor = acting(manager, Role.MANAGER);
        assertThatThrownBy(() -> service.end(actor, membership, null)).hasMessage("account.member.last");
        memberships.begin(person().code(), organisation, Role.MANAGER);
        service.end(actor, membership, null);
        assertThat(memberships.of(manager.code())).isEmpty();
    }

    private List<String> heard(PersonView person) {
        return services.get(NoticeList.class).latest(person.code(), Language.EN, 10, 0).stream()
                .map(NoticeLine::title)
                .toList();
    }

    private boolean accepts(CyclicBarrier start, PersonView guest, String token) throws Exception {
        start.await();
        try {
            service.accept(Actor.person(guest.code(), null), token);
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    private String invited(PersonView guest) {
        service.invite(acting(manager, Role.MANAGER), new Invite(address(guest), Role.VIEWER, Language.VI));
        return rows.first(
                        "select substring(path from 'token=(.*)') from mail where address = ? order by id desc",
                        row -> row.getString(1),
                        address(guest))
                .orElseThrow();
    }

    private Actor acting(PersonView person, Role role) {
        return Actor.person(person.code(), new Acting(organisation, Side.PRODUCER, role, null));
    }

    private String address(PersonView person) {
        return person.address();
    }

    private PersonView person() {
        String address = "p" + NUMBER.incrementAndGet() + "@member.example.vn";
        String code = services.get(PublicCodes.class).issue(CodeKind.PERSON).value();
        rows.change(
                "insert into person (code, name, language, state, created_at) values (?, ?, 'VI', 'ACTIVE', ?)",
                code,
                address,
                services.clock().instant());
        rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) select id, ?, ?, ? from person where code = ?",
                IdentifierKind.EMAIL,
                Identifier.read(address).orElseThrow().value(),
                services.clock().instant(),
                code);
        return services.get(People.class).view(code);
    }

    private String organisation() {
        String code =
                services.get(PublicCodes.class).issue(CodeKind.ORGANISATION).value();
        rows.change("""
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', 'HTX Đồng Tâm', 'htx dong tam', 'NONE', id, 'ACTIVE', ?
                  from place where code = '25' and level = 'PROVINCE' and valid_to is null
                """, code, services.clock().instant());
        return code;
    }
}
