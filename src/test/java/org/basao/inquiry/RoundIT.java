package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundDifference;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WriteRound;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundIT {
    private final ServiceContainer services = Services.shared();
    private final RoundService rounds = services.get(RoundService.class);
    private final CounterService counters = services.get(CounterService.class);
    private final Talks talks = services.get(Talks.class);
    private final Rows rows = services.get(Rows.class);
    private TalkWorld world;

    @BeforeEach
    void a_request_without_an_answer() {
        services.clock().reset();
        world = new TalkWorld(services);
    }

    @AfterEach
    void as_it_was() {
        services.clock().reset();
    }

    @Test
    void a_draft_is_the_producers_own_until_it_is_sent_with_the_next_number() {
        rounds.keep(world.member, world.first("120000"));
        assertThat(seen(world.buyer).rounds()).isEmpty();
        assertThat(seen(world.buyer).draft()).isNull();
        RoundView draft = seen(world.manager).draft();
        assertThat(draft.lines().getFirst().price()).isEqualByComparingTo("120000");
        assertThat(draft.madeBy()).isEqualTo("Lò Thị Mận");

        RoundState state = rounds.send(world.member, world.write(draft.version(), 0, "118000"));
        assertThat(state).isEqualTo(RoundState.LIVE);
        TalkView talk = seen(world.buyer);
        assertThat(talk.state()).isEqualTo(TalkState.ANSWERED);
        assertThat(talk.rounds())
                .extracting(RoundView::number, RoundView::side, RoundView::state, RoundView::madeBy)
                .containsExactly(Tuple.tuple(1, Party.PRODUCER, RoundState.LIVE, null));
        assertThat(talk.request().openUntil()).isEqualTo(world.rows.today().plusDays(10));
        assertThat(told(world.buyer)).containsExactly("inquiry.quoted");
    }

    @Test
    void rounds_of_both_sides_are_numbered_replace_each_other_and_tell_what_they_change() {
        rounds.send(world.member, world.first("120000"));
        counters.send(world.buyer, world.write(0, 1, "105000"));
        rounds.send(world.member, world.write(0, 2, "110000"));

        List<RoundView> all = seen(world.buyer).rounds();
        assertThat(all)
                .extracting(RoundView::number, RoundView::side, RoundView::state)
                .containsExactly(
                        Tuple.tuple(3, Party.PRODUCER, RoundState.LIVE),
                        Tuple.tuple(2, Party.BUYER, RoundState.SUPERSEDED),
                        Tuple.tuple(1, Party.PRODUCER, RoundState.SUPERSEDED));
        assertThat(all.getFirst().differences())
                .containsExactly(new RoundDifference(1, "price", new BigDecimal("105000"), new BigDecimal("110000")));
        assertThat(all.getLast().differences()).isEmpty();
        assertThat(told(world.member)).containsExactly("inquiry.countered");
        assertThat(told(world.buyer)).containsExactly("inquiry.quoted", "inquiry.quoted");
    }

    @Test
    void whoever_answers_has_seen_what_they_answer_to() {
        rounds.send(world.member, world.first("120000"));
        counters.send(world.buyer, world.write(0, 1, "105000"));
        assertThatThrownBy(() -> rounds.send(world.manager, world.write(0, 1, "119000")))
                .isInstanceOf(StaleVersion.class);
        long seen = draft("119000");
        rounds.keep(world.manager, world.write(seen, 2, "111000"));
        assertThatThrownBy(() -> rounds.keep(world.member, world.write(seen, 2, "112000")))
                .isInstanceOf(StaleVersion.class);
    }

    private long draft(String price) {
        rounds.keep(world.member, world.write(0, 2, price));
        return seen(world.member).draft().version();
    }

    @Test
    void of_two_who_send_at_once_one_is_told_that_the_other_was_first() throws Exception {
        Callable<Boolean> sending = () -> {
            try {
                rounds.send(world.member, world.first("120000"));
                return true;
            } catch (StaleVersion e) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(sending, sending));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(seen(world.buyer).rounds()).hasSize(1);
    }

    @Test
    void a_counter_offer_answers_a_quotation_and_a_declined_talk_takes_none() {
        assertThatThrownBy(() -> counters.send(world.buyer, world.first("90000")))
                .hasMessage("inquiry.counter.early");
        services.get(TalkService.class)
                .decline(
                        world.member,
                        new org.basao.inquiry.api.DeclineTalk(
                                world.talk,
                                seen(world.member).version(),
                                org.basao.inquiry.api.DeclineReason.OUT_OF_STOCK,
                                null));
        assertThatThrownBy(() -> rounds.send(world.member, world.first("120000")))
                .hasMessage("inquiry.talk.declined");
    }

    @Test
    void a_first_answer_comes_in_time_and_a_later_round_as_long_as_the_request_is_open() {
        services.clock().advance(Duration.ofDays(8));
        assertThatThrownBy(() -> rounds.send(world.member, world.first("120000")))
                .hasMessage("inquiry.talk.closed");
        services.clock().reset();
        rounds.send(world.member, world.first("120000"));
        services.clock().advance(Duration.ofDays(9));
        counters.send(world.buyer, world.write(0, 1, "110000"));
        services.clock().advance(Duration.ofDays(2));
        assertThatThrownBy(() -> rounds.send(world.member, world.write(0, 2, "112000")))
                .hasMessage("inquiry.talk.closed");
        assertThat(seen(world.buyer).request().state()).isEqualTo(RequestState.EXPIRED);
        assertThat(seen(world.buyer).rounds().getFirst().state()).isEqualTo(RoundState.LAPSED);
    }

    @Test
    void the_answer_of_another_producer_keeps_the_request_open_but_not_the_time_to_begin_one() {
        TalkWorld other = new TalkWorld(services);
        rows.change(
                "update request set open_until = answer_by + 30 where code in (?, ?)", world.request, other.request);
        services.clock().advance(Duration.ofDays(8));
        assertThatThrownBy(() -> rounds.send(world.member, world.first("120000")))
                .hasMessage("inquiry.talk.late");
    }

    @Test
    void a_product_without_certificate_is_offered_only_if_the_buyer_takes_it_so() {
        world.rows.revoke(world.product);
        assertThatThrownBy(() -> rounds.send(world.member, world.first("120000")))
                .hasMessage("inquiry.round.certificate");
        world.rows.waive(world.talk, world.product);
        assertThat(rounds.send(world.member, world.first("120000"))).isEqualTo(RoundState.LIVE);
    }

    @Test
    void a_withdrawn_round_leaves_nothing_standing_and_the_request_open_as_long_as_it_was() {
        rounds.send(world.member, world.first("120000"));
        RoundView live = seen(world.member).live().orElseThrow();
        assertThatThrownBy(() -> rounds.withdraw(world.member, live.code(), live.version() + 1))
                .isInstanceOf(StaleVersion.class);
        rounds.withdraw(world.member, live.code(), live.version());
        assertThat(seen(world.buyer).live()).isEmpty();
        assertThat(seen(world.buyer).request().openUntil())
                .isEqualTo(world.rows.today().plusDays(10));
        assertThat(told(world.buyer)).containsExactly("inquiry.quoted", "inquiry.offerWithdrawn");
        assertThatThrownBy(() -> rounds.withdraw(
                        world.member,
                        live.code(),
                        seen(world.member).rounds().getFirst().version()))
                .hasMessage("inquiry.round.state");
    }

    @Test
    void whoever_takes_an_offer_back_after_the_days_for_answers_can_still_send_the_right_one() {
        rounds.send(world.member, world.first("120000"));
        services.clock().advance(Duration.ofDays(9));
        counters.send(world.buyer, world.write(0, 1, "10000"));
        RoundView mistyped = seen(world.buyer).live().orElseThrow();
        counters.withdraw(world.buyer, mistyped.code(), mistyped.version());
        assertThat(seen(world.buyer).request().state()).isEqualTo(RequestState.OPEN);
        counters.send(world.buyer, world.write(0, 2, "100000"));
        rounds.send(world.member, world.write(0, 3, "11000"));
        RoundView wrong = seen(world.member).live().orElseThrow();
        rounds.withdraw(world.member, wrong.code(), wrong.version());
        assertThat(rounds.send(world.member, world.write(0, 4, "110000"))).isEqualTo(RoundState.LIVE);
    }

    @Test
    void nobody_is_offered_only_more_than_was_asked_for() {
        refused(
                new WriteRound(
                        world.talk,
                        0,
                        0,
                        TalkWorld.until(world.rows.today().plusDays(5)),
                        List.of(TalkWorld.atLeast("120000", "51"))),
                "minimum-1");
        assertThat(rounds.send(
                        world.member,
                        new WriteRound(
                                world.talk,
                                0,
                                0,
                                TalkWorld.until(world.rows.today().plusDays(5)),
                                List.of(TalkWorld.atLeast("120000", "50")))))
                .isEqualTo(RoundState.LIVE);
    }

    @Test
    void what_cannot_be_meant_is_refused_beside_its_field_and_nothing_is_kept() {
        LocalDate today = world.rows.today();
        refused(world.first("0"), "price-1");
        refused(world.first("1000.5"), "price-1");
        refused(
                new WriteRound(
                        world.talk, 0, 0, TalkWorld.until(today.minusDays(1)), List.of(TalkWorld.kilogram("1000"))),
                "validUntil");
        refused(
                new WriteRound(world.talk, 0, 0, TalkWorld.until(null), List.of(TalkWorld.kilogram("1000"))),
                "validUntil");
        assertThatThrownBy(() ->
                        rounds.send(world.member, new WriteRound(world.talk, 0, 0, TalkWorld.until(today), List.of())))
                .hasMessage("inquiry.round.empty");
        assertThat(seen(world.member).draft()).isNull();
    }

    private void refused(WriteRound command, String field) {
        assertThatThrownBy(() -> rounds.send(world.member, command)).satisfies(thrown -> {
            String found = thrown instanceof InvalidFields many
                    ? many.fields().getFirst().field()
                    : ((InvalidField) thrown).field();
            assertThat(found).isEqualTo(field);
        });
    }

    @Test
    void a_draft_is_given_up_and_rivals_and_other_buyers_reach_nothing() {
        rounds.keep(world.member, world.first("120000"));
        rounds.discard(world.member, world.talk, seen(world.member).draft().version());
        assertThat(seen(world.member).draft()).isNull();
        assertThat(rows.list(
                        "select action from audit_entry where actor = ?", row -> row.getString(1), world.member.code()))
                .containsExactly("inquiry.round.discarded");
        rounds.send(world.member, world.first("120000"));
        String live = seen(world.member).live().orElseThrow().code();
        for (Actor foreign : List.of(world.rival(), world.otherBuyer())) {
            assertThatThrownBy(() -> talks.find(foreign, world.talk)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> rounds.withdraw(world.rival(), live, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.send(world.rival(), world.write(0, 1, "1000")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> counters.send(world.otherBuyer(), world.write(0, 1, "1000")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void no_price_stands_in_notices_mails_or_the_audit() {
        rounds.send(world.member, world.first("123457"));
        counters.send(world.buyer, world.write(0, 1, "123456"));
        for (String sql : List.of(
                "select count(*) from notice where model::text like '%12345%'",
                "select count(*) from mail where model::text like '%12345%'",
                "select count(*) from audit_entry where coalesce(details, '') || coalesce(reason, '') like '%12345%'")) {
            assertThat(rows.first(sql, row -> row.getLong(1))).as(sql).contains(0L);
        }
        assertThat(rows.list(
                        "select action from audit_entry where acting_for = ? order by id",
                        row -> row.getString(1),
                        world.member.actingFor()))
                .containsExactly("inquiry.round.sent");
    }

    @Test
    void files_go_with_a_draft_and_are_the_buyers_once_it_is_sent() {
        rounds.keep(world.member, world.first("120000"));
        rounds.attach(world.member, world.talk, TalkWorld.paper("kiem-nghiem.pdf"));
        String key = seen(world.member).draft().files().getFirst().key();
        TalkFiles files = services.get(TalkFiles.class);
        assertThat(files.find(world.manager, key).name()).isEqualTo("kiem-nghiem.pdf");
        assertThatThrownBy(() -> files.find(world.buyer, key)).isInstanceOf(NotFound.class);
        rounds.send(world.member, world.write(seen(world.member).draft().version(), 0, "120000"));
        assertThat(files.find(world.buyer, key).name()).isEqualTo("kiem-nghiem.pdf");
        assertThatThrownBy(() -> files.find(world.rival(), key)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.find(world.otherBuyer(), key)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.detach(world.member, world.talk, key)).isInstanceOf(BusinessException.class);
    }

    private TalkView seen(Actor actor) {
        return talks.find(actor, world.talk);
    }

    private List<String> told(Actor actor) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), actor.code());
    }
}
