package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.basao.inquiry.OfferRows.Packs;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.Accept.Part;
import org.basao.inquiry.api.DealLine;
import org.basao.inquiry.api.DealPreview;
import org.basao.inquiry.api.DealSummary;
import org.basao.inquiry.api.DealView;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundState;
import org.basao.inquiry.domain.CanonicalJson;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

class AcceptanceIT {
    private final ServiceContainer services = Services.shared();
    private final AcceptanceService service = services.get(AcceptanceService.class);
    private final Deals deals = services.get(Deals.class);
    private final Rows rows = services.get(Rows.class);

    @Test
    void an_offer_taken_whole_becomes_a_deal_that_both_sides_read_and_nobody_else() {
        DealWorld world = new DealWorld(services, 2);

        String code = service.accept(world.buyer, Accept.whole(world.round));

        DealView deal = deals.find(world.buyer, code).orElseThrow();
        assertThat(deals.find(world.producer, code)).contains(deal);
        assertThat(deals.find(new DealWorld(services, 1).producer, code)).isEmpty();
        assertThat(deals.find(new DealWorld(services, 1).buyer, code)).isEmpty();
        assertThat(deal.lines()).extracting(DealLine::amount).allMatch(new BigDecimal("50")::equals);
        assertThat(deal.total()).isEqualByComparingTo("10000000");
        assertThat(deal.buyer().name()).isEqualTo("Siêu thị Sông Hồng");
        assertThat(deal.terms().payment()).isEqualTo("Chuyển khoản trong 15 ngày");
        assertThat(deal.sha256()).isEqualTo(CanonicalJson.sha256(deal.canonical()));
        assertThat(accepted(world.request)).allMatch(base -> base.compareTo(new BigDecimal("50")) == 0);
        assertThat(deals.page(world.producer, 1))
                .extracting(DealSummary::code, DealSummary::other, DealSummary::lines)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "Siêu thị Sông Hồng", 2));
        assertThat(deals.page(world.buyer, 1)).extracting(DealSummary::other).containsExactly("HTX Chè Suối Giàng");
    }

    @Test
    void both_sides_are_told_without_a_price_and_the_audit_keeps_the_digest() {
        DealWorld world = new DealWorld(services, 1);

        String code = service.accept(world.buyer, Accept.whole(world.round));

        assertThat(told(world.producer)).containsExactly("inquiry.accepted");
        assertThat(told(world.buyer)).containsExactly("inquiry.agreed");
        assertThat(rows.list(
                        "select model::text from notice where recipient = any(?)",
                        row -> row.getString(1),
                        List.of(world.producer.code(), world.buyer.code())))
                .noneMatch(model -> model.contains("100000") || model.contains("5000000"));
        assertThat(rows.first(
                        "select details from audit_entry where subject_code = ? and action = 'inquiry.deal.accepted'",
                        row -> row.getString(1),
                        code))
                .contains(deals.find(world.buyer, code).orElseThrow().sha256());
    }

    @Test
    void of_two_packs_and_a_half_two_are_taken_in_whole() {
        DealWorld world = new DealWorld(services, 1);
        String packs = world.rows.packs(
                world.talk, world.rows.today().plusDays(3), 1, new Packs("0.3", "40000", "2.5", "1", "2", "35000"));
        String deal = service.accept(world.buyer, Accept.whole(packs));
        assertThat(deals.find(world.buyer, deal)
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .amount())
                .isEqualByComparingTo("2");
    }

    @Test
    void a_line_is_taken_in_part_at_the_price_of_its_tier_in_whole_packs() {
        DealWorld world = new DealWorld(services, 1);
        String packs = world.rows.packs(
                world.talk, world.rows.today().plusDays(3), 1, new Packs("0.3", "40000", "120", "10", "100", "35000"));

        refused(() -> take(world, packs, "2.5"), "inquiry.accept.whole");
        refused(() -> take(world, packs, "121"), "inquiry.accept.more");
        refused(() -> take(world, packs, "9"), "inquiry.accept.least");
        refused(() -> take(world, packs, "0"), "inquiry.accept.amount");

        DealPreview preview = service.preview(world.buyer, part(packs, "100"));
        DealLine line = deals.find(world.buyer, take(world, packs, "100"))
                .orElseThrow()
                .lines()
                .getFirst();
        assertThat(preview.lines()).containsExactly(line);
        assertThat(line.price()).isEqualByComparingTo("35000");
        assertThat(line.value()).isEqualByComparingTo("3500000");
        assertThat(line.base()).isEqualByComparingTo("30");
        assertThat(line.unit().packLabel()).isEqualTo("túi 0.3 kg");
        refused(() -> take(world, packs, "10"), "inquiry.accept.taken");
        assertThatThrownBy(() -> service.accept(world.buyer, Accept.whole(packs)))
                .hasMessage("inquiry.accept.nothing");

        // a new offer for what is left, 20 kg: never more than was asked in sum
        String rest = world.rows.offer(world.talk, world.rows.today().plusDays(3), new OfferRows.Line(1, "110000"));
        refused(() -> take(world, rest, "20.001"), "inquiry.accept.more");
        assertThat(deals.find(world.buyer, service.accept(world.buyer, Accept.whole(rest)))
                        .orElseThrow()
                        .lines())
                .extracting(DealLine::amount)
                .containsExactly(new BigDecimal("20"));
    }

    @Test
    void what_is_over_is_refused_the_day_after_its_last_one() {
        DealWorld lapsed = new DealWorld(services, 1);
        String old = lapsed.rows.offer(lapsed.talk, lapsed.rows.today().minusDays(1), new OfferRows.Line(1, "100000"));
        assertThatThrownBy(() -> service.accept(lapsed.buyer, Accept.whole(old)))
                .hasMessage("inquiry.accept.lapsed");
        assertThatThrownBy(() -> service.accept(lapsed.buyer, Accept.whole(lapsed.round)))
                .hasMessage("inquiry.accept.superseded");

        DealWorld today = new DealWorld(services, 1);
        String last = today.rows.offer(today.talk, today.rows.today(), new OfferRows.Line(1, "100000"));
        assertThat(service.accept(today.buyer, Accept.whole(last))).hasSize(10);

        DealWorld withdrawn = new DealWorld(services, 1);
        withdrawn.rows.end(withdrawn.round, RoundState.WITHDRAWN);
        assertThatThrownBy(() -> service.accept(withdrawn.buyer, Accept.whole(withdrawn.round)))
                .hasMessage("inquiry.accept.superseded");

        for (RequestState state : List.of(RequestState.CLOSED, RequestState.WITHDRAWN, RequestState.EXPIRED)) {
            DealWorld ended = new DealWorld(services, 1);
            ended.rows.end(ended.request, state);
            assertThatThrownBy(() -> service.accept(ended.buyer, Accept.whole(ended.round)))
                    .hasMessage("inquiry.accept.requestEnded");
        }
        DealWorld over = new DealWorld(services, 1);
        rows.change(
                "update request set answer_by = ?, open_until = ? where code = ?",
                over.rows.today().minusDays(3),
                over.rows.today().minusDays(1),
                over.request);
        assertThatThrownBy(() -> service.accept(over.buyer, Accept.whole(over.round)))
                .hasMessage("inquiry.accept.requestEnded");
    }

    @Test
    void a_certificate_that_ended_blocks_until_the_buyer_takes_it_in_writing_and_then_does_not_count() {
        DealWorld world = new DealWorld(services, 2);
        world.rows.revoke(world.products.get(0));

        refused(() -> service.accept(world.buyer, Accept.whole(world.round)), "inquiry.accept.lapsedProduct");
        assertThat(accepted(world.request)).allMatch(base -> base.signum() == 0);

        world.rows.waive(world.talk, world.products.get(0));
        DealView deal = deals.find(world.buyer, service.accept(world.buyer, Accept.whole(world.round)))
                .orElseThrow();
        assertThat(deal.isWaived()).isTrue();
        assertThat(deal.lines()).extracting(DealLine::counts).containsExactly(false, true);
        assertThat(deals.page(world.buyer, 1)).extracting(DealSummary::waived).containsExactly(true);
    }

    @Test
    void what_the_producer_took_out_of_sight_or_a_suspended_producer_offers_is_in_no_new_deal() {
        DealWorld world = new DealWorld(services, 1);
        rows.change(
                "update listing set state = 'WITHDRAWN', withdrawn_at = published_at where product_id = (select id from product where code = ?)",
                world.products.getFirst());
        refused(() -> service.accept(world.buyer, Accept.whole(world.round)), "inquiry.accept.unlisted");

        rows.change(
                "update organisation set state = 'SUSPENDED', suspended_at = ?, suspension_reason = 'thử' where code = ?",
                services.clock().instant(),
                world.producer.actingFor());
        refused(() -> service.accept(world.buyer, Accept.whole(world.round)), "inquiry.accept.suspended");
    }

    @Test
    void the_offer_to_another_buyer_looks_like_none_and_so_does_a_draft() {
        DealWorld world = new DealWorld(services, 1);
        Actor other = new DealWorld(services, 1).buyer;
        assertThatThrownBy(() -> service.accept(other, Accept.whole(world.round)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.preview(other, Accept.whole(world.round)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        service.accept(world.buyer, new Accept(world.round, List.of(new Part(9, BigDecimal.ONE)))))
                .isExactlyInstanceOf(BusinessException.class)
                .hasMessage("inquiry.accept.line");
    }

    @Test
    void somebody_who_only_looks_or_is_not_verified_accepts_nothing() {
        DealWorld world = new DealWorld(services, 1);
        Actor looking = Actor.person(
                "looking",
                new org.basao.platform.security.Acting(
                        world.buyer.actingFor(), Side.BUYER, org.basao.platform.security.Role.VIEWER, null));
        assertThatThrownBy(() -> service.accept(looking, Accept.whole(world.round)))
                .isInstanceOf(org.basao.platform.security.Forbidden.class);
    }

    @Test
    void the_database_lets_nobody_change_a_deal_nor_take_more_than_was_asked() {
        DealWorld world = new DealWorld(services, 1);
        String code = service.accept(world.buyer, Accept.whole(world.round));

        for (String sql : List.of(
                "update deal set waived = true where code = ?",
                "delete from acceptance where deal_id = (select id from deal where code = ?)",
                "update acceptance set price = 1 where deal_id = (select id from deal where code = ?)")) {
            assertThatThrownBy(() -> rows.change(sql, code)).isInstanceOf(DatabaseException.class);
        }
        assertThatThrownBy(() -> rows.change("""
                        insert into acceptance (deal_id, request_line_id, round_line_id, amount, base_quantity, price, value, counts)
                        select a.deal_id, a.request_line_id, a.round_line_id, 1, 1, 1, 1, true
                          from acceptance a join deal d on d.id = a.deal_id where d.code = ?
                        """, code)).isInstanceOf(DatabaseException.class);
    }

    private String take(DealWorld world, String round, String amount) {
        return service.accept(world.buyer, part(round, amount));
    }

    private static Accept part(String round, String amount) {
        return new Accept(round, List.of(new Part(1, new BigDecimal(amount))));
    }

    private static void refused(Runnable acceptance, String key) {
        Consumer<InvalidFields> expected = e -> assertThat(e.fields())
                .extracting(InvalidField::field, InvalidField::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("amount-1", key));
        assertThatThrownBy(acceptance::run).isInstanceOfSatisfying(InvalidFields.class, expected);
    }

    private List<BigDecimal> accepted(String request) {
        return rows.list(
                "select accepted_base from request_line where request_id = (select id from request where code = ?)",
                row -> row.getBigDecimal(1),
                request);
    }

    private List<String> told(Actor person) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), person.code());
    }
}
