package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.basao.inquiry.api.ApprovalSetting;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.api.RoundView;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WriteRound;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotations worth more than a member may send alone. */
class RoundApprovalIT {
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
    void a_quotation_above_the_value_waits_for_a_manager_who_sends_it_or_wants_it_changed() {
        services.get(InquirySettingService.class)
                .approveAbove(world.manager, new ApprovalSetting(0, new BigDecimal("5000000")));
        assertThat(rounds.send(world.member, world.first("120000"))).isEqualTo(RoundState.AWAITING_APPROVAL);
        assertThat(told(world.manager)).containsExactly("inquiry.toApprove");
        assertThat(seen(world.buyer).rounds()).isEmpty();
        RoundView waiting = seen(world.manager).draft();
        assertThatThrownBy(() -> rounds.keep(world.member, world.write(waiting.version(), 0, "1000")))
                .hasMessage("inquiry.round.state");

        rounds.sendBack(world.manager, waiting.code(), waiting.version(), "Giá thấp quá");
        assertThat(rows.first(
                        "select reason from audit_entry where action = 'inquiry.round.sentBack' and subject_code = ?",
                        row -> row.getString(1),
                        waiting.code()))
                .contains("Giá thấp quá");
        assertThat(told(world.member)).containsExactly("inquiry.sentBack");
        rounds.send(world.member, world.write(seen(world.member).draft().version(), 0, "125000"));
        RoundView again = seen(world.manager).draft();
        assertThatThrownBy(() -> rounds.approve(world.manager, again.code(), waiting.version(), 0))
                .isInstanceOf(StaleVersion.class);
        rounds.approve(world.manager, again.code(), again.version(), 0);
        assertThat(seen(world.buyer).rounds().getFirst().approved()).isTrue();
        assertThat(told(world.buyer)).containsExactly("inquiry.quoted");
    }

    @Test
    void a_manager_who_has_not_seen_the_buyers_last_offer_approves_nothing() {
        services.get(InquirySettingService.class)
                .approveAbove(world.manager, new ApprovalSetting(0, new BigDecimal("5000000")));
        rounds.send(world.manager, world.first("120000"));
        assertThat(rounds.send(world.member, world.write(0, 1, "118000"))).isEqualTo(RoundState.AWAITING_APPROVAL);
        RoundView waiting = seen(world.manager).draft();
        counters.send(world.buyer, world.write(0, 1, "105000"));

        assertThatThrownBy(() -> rounds.approve(world.manager, waiting.code(), waiting.version(), 1))
                .isInstanceOf(StaleVersion.class);
        assertThat(seen(world.buyer).live().orElseThrow().side()).isEqualTo(Party.BUYER);
        rounds.approve(world.manager, waiting.code(), waiting.version(), 2);
        assertThat(seen(world.buyer).live().orElseThrow().side()).isEqualTo(Party.PRODUCER);
    }

    @Test
    void what_waited_for_a_manager_beyond_its_last_day_is_refused_as_a_whole_not_at_a_field_that_is_not_there() {
        services.get(InquirySettingService.class)
                .approveAbove(world.manager, new ApprovalSetting(0, new BigDecimal("5000000")));
        rounds.send(
                world.member,
                new WriteRound(
                        world.talk, 0, 0, TalkWorld.until(world.rows.today()), List.of(TalkWorld.kilogram("120000"))));
        RoundView waiting = seen(world.manager).draft();
        services.clock().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> rounds.approve(world.manager, waiting.code(), waiting.version(), 0))
                .isNotInstanceOf(InvalidField.class)
                .hasMessage("inquiry.approve.past");
        rounds.sendBack(world.manager, waiting.code(), waiting.version(), "Chọn ngày khác");
    }

    @Test
    void small_quotations_and_those_of_managers_wait_for_nobody() {
        services.get(InquirySettingService.class)
                .approveAbove(world.manager, new ApprovalSetting(0, new BigDecimal("6000000")));
        assertThat(rounds.send(world.member, world.first("120000"))).isEqualTo(RoundState.LIVE);
        assertThat(rounds.send(world.manager, world.write(0, 1, "130000"))).isEqualTo(RoundState.LIVE);
        assertThat(world.member.may(InquiryPermission.APPROVE)).isFalse();
    }

    private TalkView seen(Actor actor) {
        return talks.find(actor, world.talk);
    }

    private List<String> told(Actor actor) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), actor.code());
    }
}
