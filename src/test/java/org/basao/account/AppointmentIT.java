package org.basao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.account.api.Appoint;
import org.basao.account.api.MembershipView;
import org.basao.account.api.OfficeView;
import org.basao.account.api.OfficerView;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentIT {
    /** Cao Bằng and Tuyên Quang: used by no other test of these. */
    private static final String PROVINCE = "04";

    private static final String OTHER = "08";

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final AccountFixture fixture = new AccountFixture(services, "appoint.example.vn");
    private final AppointmentService service = services.get(AppointmentService.class);
    private final MembershipService memberships = services.get(MembershipService.class);
    private final Memberships all = services.get(Memberships.class);
    private final Actor central = fixture.central(fixture.person());
    private final Actor province = fixture.officer(fixture.person(), Side.PROVINCE, PROVINCE, Role.MANAGER);

    @AfterEach
    void leave_nothing() {
        fixture.leaveNoMailWaiting();
        rows.change("""
                delete from membership m using organisation o
                 where o.id = m.organisation_id and o.kind = 'AUTHORITY'
                   and m.person_id in (select person_id from identifier where value like '%@appoint.example.vn')
                """);
    }

    @Test
    void a_province_s_office_appears_when_its_first_manager_is_invited() {
        String person = fixture.person();
        rows.change(
                "delete from one_time where organisation_id in (select id from organisation where level = 'PROVINCE')");
        rows.change(
                "delete from organisation o using place p where p.id = o.territory_id and p.code = '22' and o.level = 'PROVINCE'");
        assertThat(office(central, "PROVINCE-22").organisation()).isNull();
        appoint(central, "PROVINCE-22", person, Role.MANAGER, null);
        OfficeView office = office(central, "PROVINCE-22");
        assertThat(office.name()).isEqualTo("Văn phòng Điều phối Chương trình OCOP tỉnh Quảng Ninh");
        assertThat(office.isEmpty()).isTrue();
        assertThat(service.invitations(central, "PROVINCE-22")).hasSize(1);
        accept(person);
        assertThat(all.of(person))
                .extracting(MembershipView::side, MembershipView::role, MembershipView::territory)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Side.PROVINCE, Role.MANAGER, fixture.place(Side.PROVINCE, "22")));
        assertThat(service.invitations(central, "PROVINCE-22")).isEmpty();
    }

    @Test
    void a_province_appoints_in_its_own_office_and_its_communes_and_nowhere_else() {
        String commune = "COMMUNE-" + fixture.commune(PROVINCE, 0);
        appoint(province, commune, fixture.person(), Role.MEMBER, null);
        appoint(province, "PROVINCE-" + PROVINCE, fixture.person(), Role.VIEWER, null);
        for (String foreign : List.of(
                "PROVINCE-" + OTHER, "COMMUNE-" + fixture.commune(OTHER, 0), "CENTRAL", "PROVINCE-99", "x", "")) {
            assertThatThrownBy(() -> appoint(province, foreign, fixture.person(), Role.MEMBER, null))
                    .as(foreign)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.officers(province, foreign)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.end(province, foreign, "x", "y")).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void central_appoints_managers_of_provinces_and_leaves_the_rest_to_them() {
        assertThatThrownBy(() -> appoint(central, "PROVINCE-" + PROVINCE, fixture.person(), Role.MEMBER, null))
                .hasMessage("account.appoint.role");
        assertThatThrownBy(() -> appoint(
                        central, "COMMUNE-" + fixture.commune(PROVINCE, 0), fixture.person(), Role.MEMBER, null))
                .isInstanceOf(NotFound.class);
        appoint(central, "CENTRAL", fixture.person(), Role.MEMBER, null);
    }

    @ParameterizedTest
    @CsvSource({"PROVINCE,MEMBER", "COMMUNE,MANAGER", "CENTRAL,VIEWER"})
    void who_manages_no_office_above_appoints_nobody(Side side, Role role) {
        String place = side == Side.PROVINCE ? PROVINCE : side == Side.COMMUNE ? fixture.commune(PROVINCE, 0) : null;
        Actor actor = side == Side.CENTRAL
                ? Actor.person(
                        fixture.person(),
                        new org.basao.platform.security.Acting(fixture.office(side, null), side, role, null))
                : fixture.officer(fixture.person(), side, place, role);
        assertThatThrownBy(() -> service.offices(actor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> appoint(actor, "PROVINCE-" + PROVINCE, fixture.person(), Role.MANAGER, null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_appointment_ends_with_its_last_day_and_without_a_job() {
        String person = fixture.person();
        LocalDate last = LocalDate.of(2026, 11, 20);
        appoint(province, "PROVINCE-" + PROVINCE, person, Role.MEMBER, last);
        accept(person);
        assertThat(officer("PROVINCE-" + PROVINCE, person).until()).isEqualTo("2026-11-20T17:00:00Z");
        services.clock().setTo(last, java.time.LocalTime.of(23, 59));
        assertThat(all.of(person)).hasSize(1);
        services.clock().advance(Duration.ofMinutes(1));
        assertThat(all.of(person)).isEmpty();
    }

    @Test
    void an_invitation_whose_appointment_is_over_opens_nothing() {
        String person = fixture.person();
        appoint(province, "PROVINCE-" + PROVINCE, person, Role.MEMBER, LocalDate.of(2026, 11, 15));
        services.clock().advance(Duration.ofDays(2));
        assertThatThrownBy(() -> accept(person)).hasMessage("account.link.over");
    }

    @Test
    void a_day_that_has_passed_and_a_wrong_address_are_refused_together() {
        assertThatThrownBy(() -> service.appoint(
                        province,
                        new Appoint(
                                "PROVINCE-" + PROVINCE, "an@", Role.MEMBER, LocalDate.of(2026, 11, 14), Language.VI)))
                .isInstanceOfSatisfying(
                        org.basao.platform.error.InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(InvalidField::field)
                                .containsExactly("address", "until"));
    }

    @Test
    void ending_says_why_to_the_person_and_to_the_audit_and_acts_at_once() {
        String person = fixture.person();
        String commune = "COMMUNE-" + fixture.commune(PROVINCE, 1);
        appoint(province, commune, person, Role.MANAGER, null);
        accept(person);
        String membership = officer(commune, person).code();
        assertThatThrownBy(() -> service.end(province, commune, membership, " "))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        service.end(province, commune, membership, "Chuyển công tác");
        assertThat(all.of(person)).isEmpty();
        assertThat(fixture.audit(membership))
                .containsExactly("account.officer.ended by " + province.code() + ": Chuyển công tác");
        assertThat(rows.list("select code from notice where recipient = ?", row -> row.getString(1), person))
                .containsExactly("account.officerEnded");
        assertThat(office(province, commune).isLeft())
                .as("an office below may be left without people")
                .isTrue();
        assertThat(services.get(OfficeWork.class).of(province))
                .extracting(org.basao.platform.work.WaitingWork::code)
                .contains("account.officesLeft");
        assertThatThrownBy(() -> service.end(province, commune, membership, "thêm một lần"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_manager_of_the_own_office_stays() {
        String key = "PROVINCE-" + OTHER;
        String manager = fixture.person();
        Actor actor = fixture.officer(manager, Side.PROVINCE, OTHER, Role.MANAGER);
        String membership = all.begin(manager, actor.actingFor(), Role.MANAGER);
        assertThatThrownBy(() -> service.end(actor, key, membership, "Nghỉ hưu"))
                .hasMessage("account.member.last");
        service.end(central, key, membership, "Nghỉ hưu");
        assertThat(all.of(manager)).isEmpty();
    }

    @Test
    void an_invitation_can_be_withdrawn() {
        String person = fixture.person();
        String key = "COMMUNE-" + fixture.commune(PROVINCE, 2);
        appoint(province, key, person, Role.MEMBER, null);
        String mark = service.invitations(province, key).getFirst().mark();
        assertThatThrownBy(() -> service.withdraw(province, "PROVINCE-" + PROVINCE, mark))
                .isInstanceOf(NotFound.class);
        service.withdraw(province, key, mark);
        assertThat(service.invitations(province, key)).isEmpty();
        assertThatThrownBy(() -> accept(person)).hasMessage("account.link.over");
    }

    @Test
    void two_who_appoint_the_first_officers_of_a_new_office_at_once_share_it() throws Exception {
        String key = "COMMUNE-" + fixture.commune(PROVINCE, 3);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> appoint = () -> {
            start.await();
            appoint(province, key, fixture.person(), Role.MEMBER, null);
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : threads.invokeAll(List.of(appoint, appoint))) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(service.invitations(province, key)).hasSize(2);
    }

    private void appoint(Actor actor, String key, String person, Role role, LocalDate until) {
        service.appoint(actor, new Appoint(key, fixture.address(person), role, until, Language.VI));
    }

    private void accept(String person) {
        memberships.accept(Actor.person(person, null), fixture.token(fixture.address(person)));
    }

    private OfficeView office(Actor actor, String key) {
        return service.office(actor, key);
    }

    private OfficerView officer(String key, String person) {
        return service.officers(province, key).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
