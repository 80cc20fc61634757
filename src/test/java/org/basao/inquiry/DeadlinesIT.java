package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.basao.inquiry.api.Accept;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.api.Breaks.Broken;
import org.junit.jupiter.api.Test;

class DeadlinesIT {
    private final ServiceContainer services = Services.shared();
    private final Deadlines deadlines = services.get(Deadlines.class);
    private final Rows rows = services.get(Rows.class);

    @Test
    void an_offer_lapses_the_day_after_its_last_one_and_both_sides_are_told_once() {
        DealWorld world = new DealWorld(services, 1);
        LocalDate yesterday = world.rows.today().minusDays(1);
        String round = world.rows.offer(world.talk, yesterday, new OfferRows.Line(1, "100000"));

        assertThat(deadlines.due()).isPositive();
        deadlines.meetAll();
        assertThat(deadlines.due()).isZero();
        assertThat(deadlines.meetAll()).isZero();

        assertThat(state("round", round)).isEqualTo("LAPSED");
        assertThat(told(world.buyer)).containsExactly("inquiry.offerLapsed");
        assertThat(told(world.producer)).containsExactly("inquiry.ownOfferLapsed");
        assertThat(audited(round)).containsExactly("inquiry.round.lapsed");
    }

    @Test
    void a_request_expires_the_day_after_its_last_one_and_everybody_asked_is_told_but_who_declined() {
        DealWorld world = new DealWorld(services, 1);
        String declining = world.rows.organisation("PRODUCER", "HTX Từ Chối");
        Actor declined = world.member(declining, org.basao.platform.security.Side.PRODUCER);
        rows.change(
                "update talk set state = 'DECLINED', declined_at = opened_at, decline_reason = 'OUT_OF_STOCK' where code = ?",
                world.rows.talk(world.request, declining));
        over(world, 3, 1);

        deadlines.meetAll();
        deadlines.meetAll();

        assertThat(state("request", world.request)).isEqualTo("EXPIRED");
        assertThat(told(world.buyer)).containsExactly("inquiry.offerLapsed", "inquiry.requestExpired");
        assertThat(told(world.producer)).containsExactly("inquiry.ownOfferLapsed", "inquiry.requestOver");
        assertThat(told(declined)).isEmpty();
        assertThat(audited(world.request)).containsExactly("inquiry.request.expired");
    }

    @Test
    void what_ends_today_has_not_ended() {
        DealWorld world = new DealWorld(services, 1);
        String round = world.rows.offer(world.talk, world.rows.today(), new OfferRows.Line(1, "100000"));
        rows.change(
                "update request set answer_by = ?, open_until = ? where code = ?",
                world.rows.today(),
                world.rows.today(),
                world.request);

        deadlines.meetAll();

        assertThat(state("round", round)).isEqualTo("LIVE");
        assertThat(state("request", world.request)).isEqualTo("OPEN");
    }

    @Test
    void whoever_may_take_an_offer_is_reminded_two_days_before_it_ends_once_and_not_after_taking_it() {
        DealWorld waiting = new DealWorld(services, 1);
        LocalDate soon = waiting.rows.today().plusDays(2);
        waiting.rows.offer(waiting.talk, soon, new OfferRows.Line(1, "100000"));
        DealWorld later = new DealWorld(services, 1);
        later.rows.offer(later.talk, soon.plusDays(1), new OfferRows.Line(1, "100000"));
        DealWorld taken = new DealWorld(services, 1);
        String round = taken.rows.offer(taken.talk, soon, new OfferRows.Line(1, "100000"));
        services.get(AcceptanceService.class).accept(taken.buyer, Accept.whole(round));

        deadlines.meetAll();
        deadlines.meetAll();

        assertThat(told(waiting.buyer)).containsExactly("inquiry.offerEnds");
        assertThat(told(waiting.producer)).isEmpty();
        assertThat(told(later.buyer)).isEmpty();
        assertThat(told(taken.buyer)).containsExactly("inquiry.agreed");
    }

    @Test
    void a_producer_that_has_not_answered_is_reminded_two_days_before_the_day_for_answers() {
        DealWorld world = new DealWorld(services, 1);
        String silent = world.rows.organisation("PRODUCER", "HTX Im Lặng");
        Actor person = world.member(silent, org.basao.platform.security.Side.PRODUCER);
        world.rows.talk(world.request, silent);
        rows.change(
                "update request set answer_by = ? where code = ?",
                world.rows.today().plusDays(2),
                world.request);

        deadlines.meetAll();
        deadlines.meetAll();

        assertThat(told(person)).containsExactly("inquiry.answerEnds");
        assertThat(told(world.producer)).isEmpty();
    }

    @Test
    void both_sides_hear_once_that_a_certificate_ended_in_mid_talk() {
        DealWorld world = new DealWorld(services, 2);
        world.rows.revoke(world.products.getFirst());

        deadlines.meetAll();
        deadlines.meetAll();

        assertThat(told(world.buyer)).containsExactly("inquiry.certificateLapsed");
        assertThat(told(world.producer)).containsExactly("inquiry.certificateLapsed");
    }

    @Test
    void a_revocation_is_told_how_many_talks_and_offers_it_would_break() {
        DealWorld world = new DealWorld(services, 2);
        String product = world.products.getFirst();
        BrokenTalks broken = services.get(BrokenTalks.class);

        assertThat(broken.of(product, world.rows.today()))
                .containsExactly(new Broken("inquiry.openTalks", 1), new Broken("inquiry.liveRounds", 1));
        assertThat(broken.of(product, world.rows.today().plusDays(11))).isEmpty();

        for (Language language : Language.values()) {
            Texts words = Texts.of("org.basao.inquiry.messages", language);
            assertThat(List.of(words.text("breaks.openTalks", 2L), words.text("breaks.liveRounds", 2L)))
                    .allMatch(text -> text.startsWith("2 "));
        }
        over(world, 3, 1);
        assertThat(broken.of(product, world.rows.today())).isEmpty();
    }

    /** Its days for answers and for everything else are over since so many days, and so is what was offered. */
    private void over(DealWorld world, int answers, int all) {
        LocalDate today = world.rows.today();
        world.rows.offer(world.talk, today.minusDays(all), new OfferRows.Line(1, "100000"));
        rows.change(
                "update request set answer_by = ?, open_until = ? where code = ?",
                today.minusDays(answers),
                today.minusDays(all),
                world.request);
    }

    private String state(String table, String code) {
        return rows.first("select state from " + table + " where code = ?", row -> row.getString(1), code)
                .orElseThrow();
    }

    private List<String> told(Actor person) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), person.code());
    }

    private List<String> audited(String code) {
        return rows.list(
                "select action from audit_entry where subject_code = ? order by id", row -> row.getString(1), code);
    }
}
