package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basao.inquiry.api.AskAsGuest;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.inquiry.api.WriteRound;
import org.basao.kernel.Origin;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.personal.Subject;
import org.basao.platform.retention.Retention;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes with a guest, at their wish or after two years, and that their producers can go on. */
class GuestErasureIT {
    private static final String NAME = "Trần Thị Riêng Tư";
    private static final String WISH = "Gói riêng cho bà tôi";

    private final ServiceContainer services = Services.shared();
    private final GuestRequestService service = services.get(GuestRequestService.class);
    private final OldRequests kept = services.get(OldRequests.class);
    private final AskWorld world = new AskWorld(services);
    private final Actor maker = world.member(world.producer, Side.PRODUCER, Role.MEMBER);
    private final String mail = UUID.randomUUID() + "@guest.example.vn";
    private final Subject subject = new Subject("nobody", Language.VI, List.of(mail));
    private String code;

    @BeforeEach
    void ask() {
        Wanted wanted = world.wanted(world.tea);
        Line line = wanted.lines().getFirst();
        service.ask(new AskAsGuest(
                NAME,
                mail,
                null,
                false,
                Language.VI,
                Origin.DIRECT,
                wanted.withLines(List.of(new Line(line.product(), line.amount(), line.unit(), null, null, WISH)))));
        code = world.rows
                .first(
                        "select r.code from request r join request_guest g on g.request_id = r.id where g.mail = ?",
                        row -> row.getString(1),
                        mail)
                .orElseThrow();
    }

    @AfterEach
    void put_the_clock_back_and_send_nothing() {
        services.clock().reset();
        world.rows.change("delete from outbox where kind = 'mail'");
    }

    @Test
    void what_waits_for_its_link_goes_as_a_whole() throws Exception {
        erase();
        assertThat(world.rows.list("select 1 from request where code = ?", row -> true, code))
                .isEmpty();
        assertThatThrownBy(() -> service.confirm(token())).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_open_is_taken_back_and_its_producers_are_told() throws Exception {
        service.confirm(token());
        String talk = world.talk(code, world.producer);
        erase();
        assertThat(world.state(code)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(world.told(maker)).containsExactly("inquiry.asked", "inquiry.requestWithdrawn");
        assertThat(world.audited(code)).containsExactly("inquiry.request.sent", "inquiry.request.withdrawn");
        assertThat(remains()).isEmpty();
        assertThat(services.get(GuestRequests.class).find(token())).isEmpty();
        WriteRound quotation = new WriteRound(
                talk, 0, 0, TalkWorld.until(world.made.today().plusDays(9)), List.of(TalkWorld.kilogram("90000")));
        assertThatThrownBy(() -> services.get(RoundService.class).send(maker, quotation))
                .hasMessageStartingWith("inquiry.");
    }

    @Test
    void whoever_cannot_be_written_to_any_more_holds_nobody_up() {
        service.confirm(token());
        world.rows.change("update request_guest set mail = '' where mail = ?", mail);
        services.get(TalkService.class)
                .decline(
                        maker,
                        new DeclineTalk(
                                world.talk(code, world.producer), talkVersion(), DeclineReason.OUT_OF_STOCK, null));
        services.clock().advance(Duration.ofDays(9));
        services.get(Deadlines.class).meetAll();
        assertThat(world.state(code)).isEqualTo(RequestState.EXPIRED);
    }

    @Test
    void two_years_after_the_end_nobody_knows_who_asked_nor_where_they_live() {
        service.confirm(token());
        assertThat(remains()).contains("Số 1 phố Hàng Chè", "Cần hàng đều", WISH);
        service.withdraw(token());
        services.clock().advance(Duration.ofDays(731));
        services.get(Retention.class).forget();
        assertThat(remains()).isEmpty();
        assertThat(kept.parts(subject).get("guestRequests")).isEmpty();
    }

    @Test
    void all_that_is_kept_is_given_out() {
        assertThat(kept.parts(subject).get("guestRequests").toString())
                .contains(code, mail, NAME, WISH, "Số 1 phố Hàng Chè");
        service.confirm(token());
        assertThat(kept.parts(subject).get("guestRequests").toString())
                .contains(code, mail, NAME, WISH, "Số 1 phố Hàng Chè", "Cần hàng đều");
    }

    @Test
    void no_notice_holds_the_name_of_a_guest_and_no_letter_what_a_stranger_typed() {
        service.confirm(token());
        service.withdraw(token());
        assertThat(world.rows.list(
                        "select model::text from notice where recipient = ?", row -> row.getString(1), maker.code()))
                .hasSize(2)
                .noneMatch(model -> model.contains(NAME));
        assertThat(world.rows.list("select model::text from mail where address = ?", row -> row.getString(1), mail))
                .isNotEmpty()
                .noneMatch(model -> model.contains(NAME));
    }

    @Test
    void what_an_organisation_claimed_stays_its_own() throws Exception {
        service.confirm(token());
        Actor own = world.member(world.made.organisation("BUYER", "Nhà hàng Sen"), Side.BUYER, Role.MEMBER);
        world.rows.change(
                "update identifier set value = ? where person_id = (select id from person where code = ?)",
                mail,
                own.code());
        service.claim(own, code);
        erase();
        assertThat(world.state(code)).isEqualTo(RequestState.OPEN);
        assertThat(remains()).contains("Số 1 phố Hàng Chè", WISH);
    }

    private void erase() throws Exception {
        TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        transactions.begin();
        kept.erase(subject);
        transactions.commit();
    }

    /** What the guest wrote, as far as it is still there. */
    private String remains() {
        return world.rows.first("""
                        select concat_ws(' ', r.delivery_address, r.note,
                                         (select string_agg(l.note, ' ') from request_line l where l.request_id = r.id),
                                         (select g.name from request_guest g where g.request_id = r.id))
                          from request r where r.code = ?
                        """, row -> row.getString(1), code).orElseThrow();
    }

    private long talkVersion() {
        return world.rows
                .first(
                        "select version from talk where code = ?",
                        row -> row.getLong(1),
                        world.talk(code, world.producer))
                .orElseThrow();
    }

    private String token() {
        return services.get(GuestLinks.class).token(code);
    }
}
