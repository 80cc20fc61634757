package org.basao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.basao.account.api.AccessLine;
import org.basao.account.api.AccessQuery;
import org.basao.account.api.FoundPerson;
import org.basao.account.api.PersonFile;
import org.basao.account.api.SignInTry;
import org.basao.account.domain.SecondStep;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIT {
    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final AccountFixture fixture = new AccountFixture(services, "file.example.vn");
    private final PersonService service = services.get(PersonService.class);
    private final AccessService access = services.get(AccessService.class);
    private final Memberships memberships = services.get(Memberships.class);
    private final Actor central = fixture.central(fixture.person());
    private final String person = fixture.person();

    @AfterEach
    void leave_nothing() {
        fixture.leaveNoMailWaiting();
    }

    @ParameterizedTest
    @ValueSource(strings = {"đặng thị tuyết nhung", "dang thi tuyet", "TUYẾT NHUNG", "Tuyết Nhung"})
    void somebody_is_found_by_a_part_of_the_name_with_and_without_marks(String typed) {
        String code = fixture.person("Đặng Thị Tuyết Nhung", AccountFixture.phone());
        assertThat(service.find(central, typed)).extracting(FoundPerson::code).contains(code);
    }

    @Test
    void somebody_is_found_by_code_and_by_the_whole_of_an_identifier_and_never_by_a_part_of_it() {
        String address = fixture.address(person);
        rows.change("update person set name = 'An' where code = ?", person);
        assertThat(service.find(central, person.toLowerCase(java.util.Locale.ROOT)))
                .extracting(FoundPerson::code)
                .containsExactly(person);
        assertThat(service.find(central, address.toUpperCase(java.util.Locale.ROOT)))
                .extracting(FoundPerson::code, FoundPerson::identifiers)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(person, "n•••@file.example.vn"));
        assertThat(service.find(central, address.substring(0, 5)))
                .extracting(FoundPerson::code)
                .doesNotContain(person);
        assertThat(service.find(central, "100%_\\")).isEmpty();
    }

    @Test
    void only_managers_of_the_central_office_administer_people() {
        Actor province = fixture.officer(fixture.person(), Side.PROVINCE, "14", Role.MANAGER);
        assertThatThrownBy(() -> service.find(province, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.file(province, person)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.endSignIns(province, person, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.resetSecondStep(province, person, 0, "x"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.close(province, person, 0, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.reopen(province, person, 0, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.file(central, "2222222222")).isInstanceOf(NotFound.class);
    }

    @Test
    void all_sign_ins_end_and_the_person_is_told_why() {
        signIn();
        assertThat(file().signIns()).hasSize(1);
        assertThat(file().lastSignedIn()).isEqualTo(services.clock().instant());
        assertThatThrownBy(() -> service.endSignIns(central, person, ""))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo("reason"));
        service.endSignIns(central, person, "Mất máy");
        assertThat(file().signIns()).isEmpty();
        assertThat(fixture.audit(person)).contains("account.signIns.ended by " + central.code() + ": Mất máy");
        assertThat(notices()).containsExactly("account.signInsEnded");
    }

    @Test
    void a_lost_second_step_is_removed_with_its_recovery_codes() {
        signIn();
        AccountService accounts = services.get(AccountService.class);
        Actor self = Actor.person(person, null);
        String secret = accounts.prepareSecondStep(self);
        accounts.confirmSecondStep(
                self, SecondStep.code(secret, services.clock().instant()));
        long version = file().version();
        assertThatThrownBy(() -> service.resetSecondStep(central, person, version - 1, "Mất máy"))
                .isInstanceOf(StaleVersion.class);
        service.resetSecondStep(central, person, version, "Mất máy");
        assertThat(file()).matches(one -> !one.secondStep() && one.signIns().isEmpty());
        assertThat(services.get(People.class).view(person).recoveryCodes()).isZero();
        assertThat(notices()).containsExactly("account.secondStepReset");
        assertThatThrownBy(() -> service.resetSecondStep(central, person, file().version(), "Mất máy"))
                .hasMessage("account.second.none");
    }

    @Test
    void nobody_does_it_to_their_own_account() {
        assertThatThrownBy(() -> service.resetSecondStep(central, central.code(), 0, "x"))
                .hasMessage("account.person.self");
        assertThatThrownBy(() -> service.close(central, central.code(), 0, "x")).hasMessage("account.person.self");
    }

    @Test
    void nobody_signs_in_with_a_closed_account_until_it_is_opened_again() {
        String token = signIn();
        service.close(central, person, file().version(), "Nghi bị lộ");
        assertThat(services.get(SignIns.class).byToken(token)).isEmpty();
        assertThatThrownBy(this::signIn).hasMessage("account.signIn.refused");
        assertThat(fixture.letters(fixture.address(person))).containsExactly("account.closed");
        assertThatThrownBy(() -> service.close(central, person, file().version(), "x"))
                .isInstanceOf(StaleVersion.class);
        service.reopen(central, person, file().version(), "Đã rõ");
        assertThat(signIn()).isNotNull();
        assertThat(fixture.audit(person))
                .contains(
                        "account.person.closed by " + central.code() + ": Nghi bị lộ",
                        "account.person.reopened by " + central.code() + ": Đã rõ");
    }

    @Test
    void an_account_with_nothing_to_sign_in_with_stays_closed() {
        service.close(central, person, file().version(), "x");
        rows.change("delete from identifier where person_id = (select id from person where code = ?)", person);
        assertThatThrownBy(() -> service.reopen(central, person, file().version(), "x"))
                .hasMessage("account.person.erased");
    }

    @Test
    void the_access_list_shows_central_everything_and_a_province_what_lies_in_it() {
        String producer = fixture.producer("15");
        memberships.begin(person, producer, Role.MEMBER);
        String commune = fixture.person();
        memberships.begin(commune, fixture.office(Side.COMMUNE, fixture.commune("15", 0)), Role.MANAGER);
        Actor there = fixture.officer(fixture.person(), Side.PROVINCE, "15", Role.MANAGER);
        Actor elsewhere = fixture.officer(fixture.person(), Side.PROVINCE, "19", Role.MANAGER);
        Actor capital = fixture.officer(fixture.person(), Side.PROVINCE, "01", Role.MANAGER);
        memberships.begin(central.code(), central.actingFor(), Role.MANAGER);
        assertThat(access.export(there, false))
                .extracting(AccessLine::person)
                .contains(person, commune)
                .doesNotContain(central.code());
        assertThat(access.lines(there, new AccessQuery(true, 1)))
                .extracting(AccessLine::person)
                .contains(commune)
                .doesNotContain(person);
        assertThat(access.export(elsewhere, false))
                .extracting(AccessLine::person)
                .doesNotContain(person, commune);
        assertThat(access.export(capital, false))
                .as("the central office lies in the capital and is none of its own")
                .extracting(AccessLine::person)
                .doesNotContain(central.code());
        assertThat(access.export(central, false))
                .extracting(AccessLine::person)
                .contains(person, commune, central.code());
        assertThat(access.export(there, false))
                .filteredOn(line -> line.person().equals(person))
                .extracting(AccessLine::identifier)
                .containsExactly("n•••@file.example.vn");
        assertThat(fixture.audit(there.actingFor())).contains("account.access.exported by " + there.code());
        Actor member = fixture.officer(fixture.person(), Side.PROVINCE, "15", Role.MEMBER);
        assertThatThrownBy(() -> access.export(member, false)).isInstanceOf(Forbidden.class);
    }

    private PersonFile file() {
        return service.file(central, person);
    }

    private java.util.List<String> notices() {
        return rows.list("select code from notice where recipient = ? order by id", row -> row.getString(1), person);
    }

    private String signIn() {
        return services.get(SignInService.class)
                .signIn(new SignInTry(
                        fixture.address(person), AccountFixture.PASSWORD, false, "Chrome, Android", "198.51.100.3"))
                .token();
    }
}
