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
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.account.api.FreshSignIn;
import org.basao.account.api.SignInTry;
import org.basao.account.api.SignUp;
import org.basao.account.api.SignedIn;
import org.basao.account.domain.SecondStep;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "bốn con trâu ăn kẹo lạc";

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final SignUpService signUps = services.get(SignUpService.class);
    private final SignInService signInService = services.get(SignInService.class);
    private final SignIns signIns = services.get(SignIns.class);
    private final AccountService accounts = services.get(AccountService.class);
    private final PasswordService passwords = services.get(PasswordService.class);
    private final String address = "an" + NUMBER.incrementAndGet() + "@signin.example.vn";

    @AfterEach
    void leave_no_mail_waiting() {
        services.clock().reset();
        rows.change("delete from outbox where kind = 'mail'");
        rows.change("delete from mail where address like '%@signin.example.vn'");
    }

    @Test
    void a_link_opens_the_account_once() {
        String token = asked();
        assertThat(signUps.isWaiting(token)).isTrue();
        assertThat(people()).isZero();
        FreshSignIn fresh = signUps.confirm(token, "Chrome, Android");
        assertThat(signIns.byToken(fresh.token())).get().matches(SignedIn::isComplete);
        assertThat(people()).isOne();
        assertThatThrownBy(() -> signUps.confirm(token, "Chrome, Android")).hasMessage("account.link.over");
    }

    @Test
    void a_link_ends_after_a_day() {
        String token = asked();
        services.clock().advance(Duration.ofHours(25));
        assertThatThrownBy(() -> signUps.confirm(token, "x")).hasMessage("account.link.over");
        assertThat(people()).isZero();
    }

    @Test
    void two_who_confirm_the_same_address_at_once_become_one_person() throws Exception {
        String one = asked();
        String other = asked();
        assertThat(atOnce(one, other)).isOne();
        assertThat(people()).isOne();
    }

    @Test
    void one_link_opened_twice_at_once_begins_one_account() throws Exception {
        String token = asked();
        assertThat(atOnce(token, token)).isOne();
        assertThat(people()).isOne();
    }

    @Test
    void everything_wrong_with_a_form_is_said_at_once() {
        assertThatThrownBy(() -> signUps.ask(new SignUp(" ", "an@", "123", Language.VI, null)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting("field")
                                .containsExactly("name", "address", "password", "consent"));
    }

    @Test
    void a_known_address_gets_a_mail_and_no_second_account() {
        confirmed();
        signUps.ask(new SignUp("Somebody", address.toUpperCase(java.util.Locale.ROOT), PASSWORD, Language.EN, "1"));
        assertThat(tokens()).as("of the first sign-up").hasSize(1);
        assertThat(mails()).contains("account.known");
    }

    @Test
    void nobody_fills_a_mailbox_by_signing_up_with_its_address() {
        for (int i = 0; i < 8; i++) {
            asked();
        }
        assertThat(mails()).hasSize(LetterLimit.LETTERS);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_refused_alike() {
        confirmed();
        assertThatThrownBy(() -> signIn(address, "bốn con bò ăn kẹo lạc")).hasMessage("account.signIn.refused");
        assertThatThrownBy(() -> signIn("nobody" + address, PASSWORD)).hasMessage("account.signIn.refused");
        assertThatThrownBy(() -> signIn("", PASSWORD)).hasMessage("account.signIn.refused");
        assertThatThrownBy(() -> signIn(null, null)).hasMessage("account.signIn.refused");
        assertThat(signIns.byToken(signIn(" " + address, PASSWORD).token())).isPresent();
    }

    @Test
    void after_five_failures_even_the_right_password_waits_a_quarter_of_an_hour() {
        confirmed();
        for (int i = 0; i < FailedTries.FOR_IDENTIFIER; i++) {
            assertThatThrownBy(() -> signIn(address, "wrong wrong wrong")).hasMessage("account.signIn.refused");
            assertThatThrownBy(() -> signIn("x" + address, "wrong wrong wrong")).hasMessage("account.signIn.refused");
        }
        assertThatThrownBy(() -> signIn(address, PASSWORD)).hasMessage("account.signIn.wait");
        assertThatThrownBy(() -> signIn("x" + address, PASSWORD)).hasMessage("account.signIn.wait");
        services.clock().advance(FailedTries.WINDOW.plusSeconds(1));
        assertThat(signIn(address, PASSWORD)).isNotNull();
    }

    @Test
    void an_unused_sign_in_ends_after_two_hours_and_a_used_one_goes_on() {
        confirmed();
        String used = signIn(address, PASSWORD).token();
        String unused = signIn(address, PASSWORD).token();
        for (int i = 0; i < 3; i++) {
            services.clock().advance(Duration.ofMinutes(50));
            assertThat(signIns.byToken(used)).isPresent();
        }
        assertThat(signIns.byToken(unused)).isEmpty();
    }

    @Test
    void a_second_step_once_set_up_is_asked_each_time_and_no_code_counts_twice() {
        FreshSignIn first = confirmed();
        Actor self = Actor.person(signedIn(first.token()).person(), null);
        String secret = accounts.prepareSecondStep(self);
        String code = SecondStep.code(secret, services.clock().instant());
        List<String> recovery = accounts.confirmSecondStep(self, code);
        assertThat(recovery).hasSize(10);

        SignedIn half = signedIn(signIn(address, PASSWORD).token());
        assertThat(half.isComplete()).isFalse();
        assertThatThrownBy(() -> signInService.secondStep(half, code, "here")).hasMessage("account.second.refused");
        services.clock().advance(Duration.ofSeconds(30));
        String next = SecondStep.code(secret, services.clock().instant());
        FreshSignIn whole = signInService.secondStep(half, next, "here");
        assertThat(signedIn(whole.token()).isComplete()).isTrue();

        SignedIn again = signedIn(signIn(address, PASSWORD).token());
        FreshSignIn recovered = signInService.secondStep(again, recovery.getFirst(), "here");
        assertThat(signedIn(recovered.token()).isComplete()).isTrue();
        SignedIn third = signedIn(signIn(address, PASSWORD).token());
        assertThatThrownBy(() -> signInService.secondStep(third, recovery.getFirst(), "here"))
                .hasMessage("account.second.refused");
    }

    @Test
    void a_new_password_ends_every_sign_in_and_every_other_link() {
        FreshSignIn old = confirmed();
        passwords.ask(address, Language.VI);
        String first = tokens().getLast();
        passwords.ask(address, Language.VI);
        String second = tokens().getLast();
        assertThatThrownBy(() -> passwords.set(second, "short")).hasMessage("account.password.short");
        passwords.set(second, "năm con vịt bơi ngược sông");
        assertThat(signIns.byToken(old.token())).isEmpty();
        assertThatThrownBy(() -> passwords.set(first, PASSWORD + " x")).hasMessage("account.link.over");
        assertThatThrownBy(() -> signIn(address, PASSWORD)).hasMessage("account.signIn.refused");
        assertThat(signIn(address, "năm con vịt bơi ngược sông")).isNotNull();
    }

    @Test
    void another_browser_can_be_signed_out_but_nobody_elses() {
        FreshSignIn here = confirmed();
        FreshSignIn there = signIn(address, PASSWORD);
        Actor self = Actor.person(signedIn(here.token()).person(), null);
        String code = signedIn(there.token()).code();
        signInService.end(Actor.person("2222222222", null), code);
        assertThat(signIns.byToken(there.token())).isPresent();
        signInService.end(self, code);
        assertThat(signIns.byToken(there.token())).isEmpty();
        assertThat(signIns.byToken(here.token())).isPresent();
        assertThat(signIns.ofPerson(self.code())).hasSize(1);
    }

    @Test
    void the_database_holds_no_password_and_no_token() {
        String token = asked();
        assertThat(rows.list(
                        "select detail, encode(token_hash, 'escape') from one_time",
                        row -> row.getString(1) + row.getString(2)))
                .noneMatch(text -> text.contains(PASSWORD) || text.contains(token));
    }

    private FreshSignIn signIn(String identifier, String password) {
        return signInService.signIn(new SignInTry(identifier, password, false, "Chrome, Android", address));
    }

    private SignedIn signedIn(String token) {
        return signIns.byToken(token).orElseThrow();
    }

    private FreshSignIn confirmed() {
        return signUps.confirm(asked(), "Chrome, Android");
    }

    /** Asks for an account and reads the token where the mail waits. */
    private String asked() {
        signUps.ask(new SignUp("Lê Thị An", address, PASSWORD, Language.VI, "1"));
        return tokens().getLast();
    }

    private List<String> tokens() {
        return rows.list(
                "select substring(path from 'token=(.*)') from mail where address = ? and path like '%token=%' order by id",
                row -> row.getString(1), address);
    }

    private List<String> mails() {
        return rows.list("select code from mail where address = ?", row -> row.getString(1), address);
    }

    private long people() {
        return rows.first("select count(*) from identifier where value = ?", row -> row.getLong(1), address)
                .orElseThrow();
    }

    private int atOnce(String one, String other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> result : threads.invokeAll(List.of(confirm(start, one), confirm(start, other)))) {
                done += result.get() ? 1 : 0;
            }
        }
        return done;
    }

    private Callable<Boolean> confirm(CyclicBarrier start, String token) {
        return () -> {
            start.await();
            try {
                signUps.confirm(token, "x");
                return true;
            } catch (BusinessException e) {
                return false;
            }
        };
    }
}
