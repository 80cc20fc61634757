package org.basao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.account.api.CodeTry;
import org.basao.account.api.FreshSignIn;
import org.basao.account.api.OpenAccount;
import org.basao.account.api.OpenedAccount;
import org.basao.account.api.PrintedCode;
import org.basao.account.api.SignInTry;
import org.basao.account.api.SignedIn;
import org.basao.desk.CallService;
import org.basao.desk.api.PersonToCall;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.Notices;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhoneAccountIT {
    private static final String PROVINCE = "12";

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final AccountFixture fixture = new AccountFixture(services, "phone.example.vn");
    private final PhoneAccountService service = services.get(PhoneAccountService.class);
    private final IdentifierService identifiers = services.get(IdentifierService.class);
    private final SignIns signIns = services.get(SignIns.class);
    private final Actor officer =
            fixture.officer(fixture.person(), Side.COMMUNE, fixture.commune(PROVINCE, 0), Role.MEMBER);
    private final String phone = AccountFixture.phone();

    @AfterEach
    void leave_nothing() {
        fixture.leaveNoMailWaiting();
        rows.change("delete from failed_try");
    }

    @Test
    void somebody_present_gets_an_account_and_signs_in_by_number_and_password() {
        PrintedCode printed = open();
        assertThat(printed.phone()).isEqualTo("+84" + phone.substring(1));
        FreshSignIn fresh = redeem(printed.code().toLowerCase(java.util.Locale.ROOT), "mười hai con ngựa ô");
        assertThat(signIns.byToken(fresh.token())).get().matches(SignedIn::isComplete);
        FreshSignIn again = services.get(SignInService.class)
                .signIn(new SignInTry(spelt(), "mười hai con ngựa ô", false, "x", "198.51.100.1"));
        assertThat(signIns.byToken(again.token()))
                .get()
                .extracting(SignedIn::person)
                .isEqualTo(printed.person());
    }

    @Test
    void consent_and_help_are_kept_with_the_officer_s_code() {
        PrintedCode printed = open();
        assertThat(rows.list(
                        "select c.topic || ' ' || c.version || ' ' || c.taken_by from consent c join person p on p.id = c.person_id where p.code = ?",
                        row -> row.getString(1),
                        printed.person()))
                .containsExactly("TERMS 2026-11 " + officer.code());
        assertThat(rows.list(
                        "select action || ' ' || actor || ' ' || acting_for from audit_entry where subject_code = ?",
                        row -> row.getString(1),
                        printed.person()))
                .containsExactly("account.person.opened " + officer.code() + " " + officer.actingFor());
    }

    @Test
    void the_database_holds_neither_code_nor_anything_that_its_hash_alone_would_show() {
        PrintedCode printed = open();
        String plain = printed.code().replace("-", "");
        assertThat(rows.first(
                        "select count(*) from one_time where token_hash = sha256(?::bytea) or detail like '%' || ? || '%'",
                        row -> row.getLong(1), plain, plain))
                .contains(0L);
    }

    @Test
    void a_code_works_once_and_for_seven_days() {
        PrintedCode printed = open();
        redeem(printed.code(), AccountFixture.PASSWORD);
        assertThatThrownBy(() -> redeem(printed.code(), AccountFixture.PASSWORD))
                .hasMessage("account.printed.refused");
        PrintedCode second = service.again(officer, printed.person());
        services.clock().advance(Duration.ofDays(7));
        assertThatThrownBy(() -> redeem(second.code(), AccountFixture.PASSWORD)).hasMessage("account.printed.refused");
    }

    @Test
    void one_code_typed_twice_at_once_signs_in_once() throws Exception {
        PrintedCode printed = open();
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> type = () -> {
            start.await();
            try {
                redeem(printed.code(), AccountFixture.PASSWORD);
                return true;
            } catch (BusinessException e) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(type, type));
            assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
        }
    }

    @Test
    void a_weak_password_leaves_the_code_as_it_is() {
        PrintedCode printed = open();
        assertThatThrownBy(() -> redeem(printed.code(), "12345"))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo("password"));
        assertThat(redeem(printed.code(), AccountFixture.PASSWORD)).isNotNull();
    }

    @Test
    void five_wrong_codes_and_even_the_right_one_waits() {
        PrintedCode printed = open();
        for (int i = 0; i < FailedTries.FOR_IDENTIFIER; i++) {
            assertThatThrownBy(() -> redeem("22222-22222", AccountFixture.PASSWORD))
                    .hasMessage("account.printed.refused");
        }
        assertThatThrownBy(() -> redeem(printed.code(), AccountFixture.PASSWORD))
                .hasMessage("account.signIn.wait");
        services.clock().advance(FailedTries.WINDOW.plusSeconds(1));
        assertThat(redeem(printed.code(), AccountFixture.PASSWORD)).isNotNull();
    }

    @Test
    void everything_wrong_with_a_form_is_said_at_once() {
        open();
        assertThatThrownBy(() -> service.open(officer, new OpenAccount("", phone, Language.VI, null)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(InvalidField::messageKey)
                                .containsExactly(
                                        "account.name.missing", "account.phone.taken", "account.consent.missing"));
        assertThatThrownBy(() -> service.open(officer, new OpenAccount("An", "+1 212 555 0100", Language.VI, "1")))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void only_officers_of_communes_and_provinces_open_accounts() {
        OpenAccount command = new OpenAccount("An", AccountFixture.phone(), Language.VI, "1");
        Actor viewer = fixture.officer(fixture.person(), Side.COMMUNE, fixture.commune(PROVINCE, 0), Role.VIEWER);
        for (Actor actor : List.of(viewer, fixture.central(fixture.person()), Actor.person(fixture.person(), null))) {
            assertThatThrownBy(() -> service.open(actor, command)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_new_code_comes_from_the_same_office_or_the_one_above_and_from_nobody_else() {
        PrintedCode printed = open();
        Actor above = fixture.officer(fixture.person(), Side.PROVINCE, PROVINCE, Role.MEMBER);
        Actor neighbour = fixture.officer(fixture.person(), Side.COMMUNE, fixture.commune(PROVINCE, 1), Role.MANAGER);
        Actor elsewhere = fixture.officer(fixture.person(), Side.PROVINCE, "11", Role.MANAGER);
        assertThat(service.opened(above)).extracting(OpenedAccount::person).contains(printed.person());
        for (Actor foreign : List.of(neighbour, elsewhere)) {
            assertThat(service.opened(foreign))
                    .extracting(OpenedAccount::person)
                    .doesNotContain(printed.person());
            assertThatThrownBy(() -> service.again(foreign, printed.person())).isInstanceOf(NotFound.class);
        }
        PrintedCode second = service.again(above, printed.person());
        assertThatThrownBy(() -> redeem(printed.code(), AccountFixture.PASSWORD))
                .hasMessage("account.printed.refused");
        assertThat(redeem(second.code(), AccountFixture.PASSWORD)).isNotNull();
    }

    @Test
    void whoever_gets_mails_or_is_an_officer_gets_no_new_code() {
        PrintedCode printed = open();
        rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) select id, 'EMAIL', ?, ? from person where code = ?",
                "x" + phone + "@phone.example.vn",
                services.clock().instant(),
                printed.person());
        assertThatThrownBy(() -> service.again(officer, printed.person())).hasMessage("account.opened.helpsThemselves");
    }

    @Test
    void a_number_changes_once_its_person_has_typed_the_printed_code_and_not_before() {
        PrintedCode printed = open();
        redeem(printed.code(), AccountFixture.PASSWORD);
        String other = AccountFixture.phone();
        PrintedCode change = service.changePhone(officer, phone, other);
        assertThat(identifiersOf(printed.person())).containsExactly(printed.phone());
        Actor stranger = Actor.person(fixture.person(), null);
        assertThatThrownBy(() -> identifiers.confirmPhone(stranger, other, change.code(), "y"))
                .hasMessage("account.printed.refused");
        Actor self = Actor.person(printed.person(), null);
        identifiers.confirmPhone(self, other, change.code(), "x");
        assertThat(identifiersOf(printed.person())).containsExactly(change.phone());
        assertThatThrownBy(() -> identifiers.confirmPhone(self, other, change.code(), "x"))
                .hasMessage("account.printed.refused");
    }

    @Test
    void the_office_that_opened_an_account_is_to_call_whoever_has_no_mailbox() {
        PrintedCode printed = open();
        services.get(Notices.class)
                .raise(new Notice(
                        "account.phoneChanged", printed.person(), java.util.Map.of("phone", "x"), "/tai-khoan", true));
        assertThat(services.get(PeopleToTell.class).find(printed.person()))
                .get()
                .extracting(org.basao.platform.notice.Recipient::address)
                .isNull();
        services.get(org.basao.platform.outbox.OutboxDispatcher.class).doAllDue();
        CallService calls = services.get(CallService.class);
        assertThat(calls.waiting(officer, Language.VI))
                .filteredOn(one -> one.person().equals(printed.person()))
                .extracting(PersonToCall::phone)
                .containsExactly(printed.phone());
        Actor elsewhere = fixture.officer(fixture.person(), Side.COMMUNE, fixture.commune("11", 0), Role.MEMBER);
        assertThat(calls.waiting(elsewhere, Language.VI))
                .extracting(PersonToCall::person)
                .doesNotContain(printed.person());
    }

    private List<String> identifiersOf(String person) {
        return rows.list(
                "select i.value from identifier i join person p on p.id = i.person_id where p.code = ?",
                row -> row.getString(1),
                person);
    }

    private PrintedCode open() {
        return service.open(officer, new OpenAccount("Bà Lò Thị Mai", phone, Language.VI, "2026-11"));
    }

    private FreshSignIn redeem(String code, String password) {
        return service.redeem(new CodeTry(spelt(), code, password, "Chrome, Android", "198.51.100.7"));
    }

    private String spelt() {
        return phone.substring(0, 4) + " " + phone.substring(4, 7) + "." + phone.substring(7);
    }
}
