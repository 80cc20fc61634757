package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.inquiry.api.AskAsGuest;
import org.basao.inquiry.api.GuestRequestView;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.kernel.Origin;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.retention.Retention;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuestRequestIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ServiceContainer services = Services.shared();
    private final GuestRequestService service = services.get(GuestRequestService.class);
    private final GuestRequests guests = services.get(GuestRequests.class);
    private final AskWorld world = new AskWorld(services);
    private final String mail = "khach" + NUMBER.incrementAndGet() + "@guest.example.vn";

    @AfterEach
    void put_the_clock_back_and_send_nothing() {
        services.clock().reset();
        world.rows.change("delete from outbox where kind = 'mail'");
    }

    @Test
    void nothing_goes_out_before_the_link_was_followed() {
        Actor maker = world.member(world.producer, Side.PRODUCER, Role.MEMBER);
        String code = asked(world.wanted(world.tea, world.honey));
        assertThat(world.state(code)).isEqualTo(RequestState.AWAITING_EMAIL);
        assertThat(world.told(maker)).isEmpty();
        assertThat(letters()).containsExactly("inquiry.guestConfirm");
        GuestRequestView waiting = guests.find(token(code)).orElseThrow();
        assertThat(waiting.waiting()).isTrue();
        assertThat(waiting.products()).containsOnlyKeys(world.tea, world.honey);
        assertThat(world.state(code)).as("looking changes nothing").isEqualTo(RequestState.AWAITING_EMAIL);

        service.confirm(token(code));
        assertThat(world.state(code)).isEqualTo(RequestState.OPEN);
        assertThat(world.told(maker)).containsExactly("inquiry.asked");
        assertThat(world.audited(code)).containsExactly("inquiry.request.sent");
        GuestRequestView sent = guests.find(token(code)).orElseThrow();
        assertThat(sent.request().talks()).hasSize(2);
        assertThatThrownBy(() -> service.confirm(token(code))).hasMessage("inquiry.request.sent");
    }

    @Test
    void the_link_shows_what_producers_offer_and_say_and_no_other_link_does() {
        String code = asked(world.wanted(world.tea, world.honey));
        service.confirm(token(code));
        String talk = world.talk(code, world.producer);
        world.made.offer(talk, world.made.today().plusDays(9), new OfferRows.Line(1, "95000"));
        GuestRequestView view = guests.find(token(code)).orElseThrow();
        assertThat(view.offers()).containsOnlyKeys(talk);
        assertThat(view.offers().get(talk).lines().getFirst().priceAtAsked()).isEqualByComparingTo("95000");
        assertThat(guests.find(token(code) + "x")).isEmpty();
        assertThat(guests.find(null)).isEmpty();
    }

    @Test
    void a_guest_is_told_by_letter_with_the_link() {
        String code = asked(world.wanted(world.tea));
        service.confirm(token(code));
        world.rows.change("delete from outbox where kind = 'mail'");
        long id = world.rows
                .first("select id from request where code = ?", row -> row.getLong(1), code)
                .orElseThrow();
        services.get(Correspondents.class).tellBuyer(id, "inquiry.guestConfirm", java.util.Map.of(), "/viec/yeu-cau");
        assertThat(letters()).contains("inquiry.guestConfirm");
    }

    @Test
    void a_link_that_nobody_followed_in_three_days_leads_nowhere_and_is_forgotten_with_what_it_was_for() {
        String code = asked(world.wanted(world.tea));
        services.clock().advance(Duration.ofDays(3).plusMinutes(1));
        assertThat(guests.find(token(code))).isEmpty();
        assertThatThrownBy(() -> service.confirm(token(code))).isInstanceOf(NotFound.class);
        services.clock().advance(Duration.ofDays(8));
        services.get(Retention.class).forget();
        assertThat(world.rows.list("select 1 from request where code = ?", row -> true, code))
                .isEmpty();
    }

    @Test
    void a_link_followed_late_sends_what_is_still_public_with_a_day_to_answer() {
        Wanted soon = world.wanted(world.tea, world.honey);
        String code = asked(new Wanted(
                soon.lines(),
                soon.province(),
                null,
                world.made.today(),
                world.made.today().plusDays(30),
                null,
                false,
                null,
                null,
                null,
                world.made.today().plusDays(1)));
        services.clock().advance(Duration.ofDays(2));
        world.made.revoke(world.honey);
        service.confirm(token(code));
        var sent = guests.find(token(code)).orElseThrow().request();
        assertThat(sent.lines()).hasSize(1);
        assertThat(sent.answerBy()).isEqualTo(world.made.today().plusDays(3));
        assertThat(sent.deliverFrom()).isNull();
        assertThat(sent.deliverTo()).isEqualTo(world.made.today().plusDays(30));

        world.made.revoke(world.tea);
        assertThatThrownBy(() -> asked(world.wanted(world.tea))).isInstanceOf(InvalidFields.class);
    }

    @Test
    void the_fourth_from_one_address_is_not_taken_and_only_its_mailbox_learns_that() {
        for (int i = 0; i < RequestLimits.MOST_OPEN_OF_GUEST; i++) {
            var unused = asked(world.wanted(world.tea));
        }
        service.ask(guest(world.wanted(world.tea)));
        assertThat(letters()).endsWith("inquiry.guestMany");
        assertThat(world.rows.list("select 1 from request_guest where mail = ?", row -> true, mail))
                .hasSize(RequestLimits.MOST_OPEN_OF_GUEST);
        for (int i = 0; i < 10; i++) {
            service.ask(guest(world.wanted(world.tea)));
        }
        assertThat(letters().size()).as("nobody's mailbox is filled").isLessThanOrEqualTo(5);
    }

    @Test
    void a_name_and_a_mailbox_are_needed() {
        AskAsGuest wrong =
                new AskAsGuest(" ", "không phải thư", null, false, Language.VI, Origin.DIRECT, world.wanted(world.tea));
        assertThatThrownBy(() -> service.ask(wrong))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(one -> one.field())
                                .containsExactly("name", "mail"));
    }

    @Test
    void a_guest_takes_a_request_back_before_and_after_it_went_out() {
        String waiting = asked(world.wanted(world.tea));
        service.withdraw(token(waiting));
        assertThat(world.state(waiting)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(guests.find(token(waiting))).isEmpty();
        String sent = asked(world.wanted(world.tea));
        service.confirm(token(sent));
        service.withdraw(token(sent));
        assertThat(world.audited(sent)).containsExactly("inquiry.request.sent", "inquiry.request.withdrawn");
        assertThatThrownBy(() -> service.withdraw(token(sent))).isInstanceOf(BusinessException.class);
    }

    @Test
    void only_whoever_signs_in_with_the_same_address_takes_it_into_an_organisation() {
        String code = asked(world.wanted(world.tea));
        Actor other = world.buyer;
        assertThatThrownBy(() -> service.claim(other, code)).isInstanceOf(NotFound.class);
        Actor own = world.member(world.made.organisation("BUYER", "Nhà hàng Sen"), Side.BUYER, Role.MEMBER);
        world.rows.change(
                "update identifier set value = ? where person_id = (select id from person where code = ?)",
                mail,
                own.code());
        assertThatThrownBy(() -> service.claim(own, code))
                .as("not confirmed yet")
                .isInstanceOf(NotFound.class);
        service.confirm(token(code));
        assertThat(guests.claimable(own)).hasSize(1);

        service.claim(own, code);
        assertThat(services.get(Requests.class).find(own, code)).isPresent();
        assertThat(guests.claimable(own)).isEmpty();
        assertThat(guests.find(token(code)).orElseThrow().claimed()).isTrue();
        assertThat(world.rows.first("""
                        select g.mail || g.name from request_guest g join request r on r.id = g.request_id where r.code = ?
                        """, row -> row.getString(1), code)).hasValue("");
        assertThatThrownBy(() -> service.claim(own, code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.withdraw(token(code))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_no_longer_sold_in_that_pack_is_left_out_and_the_rest_goes() {
        pack(world.tea, "hộp 100 g");
        Wanted both = world.wanted(world.tea, world.honey);
        Line packs = new Line(world.tea, new BigDecimal("12"), "PACK", "hộp 100 g", null, null);
        String code = asked(both.withLines(List.of(packs, both.lines().get(1))));
        String alone = asked(both.withLines(List.of(packs)));
        repack(world.tea);
        service.confirm(token(code));
        assertThat(guests.find(token(code)).orElseThrow().request().lines()).hasSize(1);
        assertThatThrownBy(() -> service.confirm(token(alone))).hasMessage("inquiry.guest.gone");
    }

    @Test
    void who_asks_for_a_spirit_says_that_they_are_grown_up() {
        world.rows.change(
                "update product set set_id = (select id from product_set where legal_notice = 'ALCOHOL' order by id limit 1) where code = ?",
                world.tea);
        assertThatThrownBy(() -> service.ask(guest(world.wanted(world.honey, world.tea))))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(one -> one.field())
                                .containsExactly("grownUp"));
        service.ask(new AskAsGuest(
                "Trần An", mail, null, true, Language.VI, Origin.DIRECT, world.wanted(world.honey, world.tea)));
        assertThat(letters()).containsExactly("inquiry.guestConfirm");
    }

    private void repack(String product) {
        world.rows.change("""
                update pack set label = 'hộp 90 g'
                 where listing_id = (select l.id from listing l join product p on p.id = l.product_id where p.code = ?)
                """, product);
    }

    private void pack(String product, String label) {
        world.rows.change("""
                insert into pack (listing_id, position, label, net_quantity, unit, base_quantity, dimension, price_on_request, vat_state)
                select l.id, 1, ?, 100, 'GRAM', 0.1, 'MASS', true, 'UNSTATED' from listing l join product p on p.id = l.product_id where p.code = ?
                """, label, product);
    }

    private AskAsGuest guest(Wanted wanted) {
        return new AskAsGuest(
                "Trần An",
                " " + mail.toUpperCase(java.util.Locale.ROOT),
                null,
                false,
                Language.VI,
                Origin.DIRECT,
                wanted);
    }

    /** @return code of the request that waits now */
    private String asked(Wanted wanted) {
        service.ask(guest(wanted));
        return world.rows.first("""
                        select r.code from request r join request_guest g on g.request_id = r.id
                         where g.mail = ? order by r.id desc limit 1
                        """, row -> row.getString(1), mail).orElseThrow();
    }

    private String token(String request) {
        return services.get(GuestLinks.class).token(request);
    }

    /** Kinds of what was put into the queue for the address, oldest first. */
    private List<String> letters() {
        return world.rows.list("select code from mail where address = ? order by id", row -> row.getString(1), mail);
    }
}
