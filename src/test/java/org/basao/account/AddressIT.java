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
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressIT {
    private static final String DOMAIN = "address.example.vn";

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final AccountFixture fixture = new AccountFixture(services, DOMAIN);
    private final IdentifierService service = services.get(IdentifierService.class);
    private final People people = services.get(People.class);
    private final String person = fixture.person();
    private final Actor self = Actor.person(person, null);
    private final String before = people.address(person);
    private final String after = "new-" + before;

    @AfterEach
    void leave_nothing() {
        fixture.leaveNoMailWaiting();
        rows.change("delete from failed_try");
    }

    @Test
    void an_address_changes_when_both_mailboxes_have_said_yes() {
        ask(self, after);
        String toNew = fixture.token(after);
        String toOld = fixture.token(before);
        assertThat(service.confirmAddress(self, toNew)).isFalse();
        assertThat(people.address(person)).isEqualTo(before);
        assertThat(service.confirmAddress(self, toOld)).isTrue();
        assertThat(people.address(person)).isEqualTo(after);
        assertThat(fixture.letters(before)).containsExactly("account.oldAddress", "account.addressChanged");
        assertThatThrownBy(() -> service.confirmAddress(self, toOld)).hasMessage("account.link.over");
        assertThat(rows.first(
                        "select details ->> 'before' || ' ' || (details ->> 'after') from audit_personal where person = ?",
                        row -> row.getString(1),
                        person))
                .contains(before + " " + after);
    }

    @Test
    void both_links_opened_at_the_same_moment_change_the_address_once() throws Exception {
        ask(self, after);
        assertThat(atOnce(
                        () -> service.confirmAddress(self, fixture.token(after)),
                        () -> service.confirmAddress(self, fixture.token(before))))
                .isOne();
        assertThat(people.address(person)).isEqualTo(after);
    }

    @Test
    void somebody_with_a_telephone_only_adds_an_address_by_password_and_the_new_mailbox() {
        String farmer = fixture.person("Lò Thị Mai", AccountFixture.phone());
        Actor actor = Actor.person(farmer, null);
        ask(actor, after);
        assertThat(people.address(farmer)).isNull();
        assertThat(service.confirmAddress(actor, fixture.token(after))).isTrue();
        assertThat(people.address(farmer)).isEqualTo(after);
    }

    @Test
    void a_link_is_for_its_person_ends_after_a_day_and_with_a_newer_request() {
        ask(self, after);
        String first = fixture.token(after);
        Actor stranger = Actor.person(fixture.person(), null);
        assertThat(service.address(stranger, first)).isEmpty();
        assertThatThrownBy(() -> service.confirmAddress(stranger, first)).hasMessage("account.link.over");
        ask(self, "x" + after);
        assertThatThrownBy(() -> service.confirmAddress(self, first)).hasMessage("account.link.over");
        String second = fixture.token("x" + after);
        services.clock().advance(Duration.ofHours(25));
        assertThatThrownBy(() -> service.confirmAddress(self, second)).hasMessage("account.link.over");
        assertThat(people.address(person)).isEqualTo(before);
    }

    @Test
    void a_request_can_be_taken_back() {
        ask(self, after);
        assertThat(service.isAddressWaiting(self)).isTrue();
        service.dropAddress(self);
        assertThat(service.isAddressWaiting(self)).isFalse();
        assertThatThrownBy(() -> service.confirmAddress(self, fixture.token(after)))
                .hasMessage("account.link.over");
    }

    @Test
    void only_its_mailbox_learns_that_an_address_is_known() {
        String other = fixture.address(fixture.person());
        ask(self, other);
        assertThat(service.isAddressWaiting(self)).as("as with any address").isTrue();
        assertThat(fixture.letters(other)).containsExactly("account.addressKnown");
    }

    @Test
    void a_wrong_password_and_the_own_address_are_refused_and_five_failures_wait() {
        assertThatThrownBy(() -> service.askAddress(
                        self, before.toUpperCase(java.util.Locale.ROOT), AccountFixture.PASSWORD, "f"))
                .hasMessage("account.address.same");
        for (int i = 0; i < FailedTries.FOR_IDENTIFIER; i++) {
            assertThatThrownBy(() -> service.askAddress(self, after, "wrong wrong wrong", "f"))
                    .isInstanceOfSatisfying(
                            InvalidField.class,
                            refused -> assertThat(refused.field()).isEqualTo("own"));
        }
        assertThatThrownBy(() -> ask(self, after)).hasMessage("account.signIn.wait");
    }

    @Test
    void of_two_who_take_the_same_address_at_once_one_has_it_and_the_other_is_told() throws Exception {
        String one = fixture.person("Một", AccountFixture.phone());
        String other = fixture.person("Hai", AccountFixture.phone());
        Actor first = Actor.person(one, null);
        Actor second = Actor.person(other, null);
        ask(first, after);
        String firstToken = fixture.token(after);
        ask(second, after);
        String secondToken = fixture.token(after);
        assertThat(atOnce(
                        () -> service.confirmAddress(first, firstToken),
                        () -> service.confirmAddress(second, secondToken)))
                .isOne();
        Actor loser = people.address(one) == null ? first : second;
        assertThatThrownBy(() -> service.confirmAddress(loser, loser == first ? firstToken : secondToken))
                .hasMessage("account.address.taken");
        assertThat(rows.first("select count(*) from identifier where value = ?", row -> row.getLong(1), after))
                .contains(1L);
    }

    private void ask(Actor actor, String address) {
        service.askAddress(actor, address, AccountFixture.PASSWORD, "198.51.100.9");
    }

    private static int atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(together(start, one), together(start, other)));
            return (both.get(0).get() ? 1 : 0) + (both.get(1).get() ? 1 : 0);
        }
    }

    private static Callable<Boolean> together(CyclicBarrier start, Callable<Boolean> work) {
        return () -> {
            start.await();
            try {
                return work.call();
            } catch (BusinessException e) {
                return false;
            }
        };
    }
}
