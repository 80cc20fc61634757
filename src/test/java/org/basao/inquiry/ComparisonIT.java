package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.basao.inquiry.OfferRows.Packs;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.ComparisonView.Entry;
import org.basao.inquiry.api.ComparisonView.Group;
import org.basao.inquiry.api.ComparisonView.Other;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.Standing;
import org.basao.inquiry.api.TalkState;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;

class ComparisonIT {
    private final ServiceContainer services = Services.shared();
    private final Comparisons comparisons = services.get(Comparisons.class);
    private final Rows rows = services.get(Rows.class);

    /** A second producer that was asked for as much of the same kind. */
    private String second(DealWorld world, String name) {
        String producer = world.rows.organisation("PRODUCER", name);
        String talk = world.rows.talk(world.request, producer);
        world.rows.kilograms(talk, world.rows.product(producer, "Chè khác"), "50");
        return talk;
    }

    @Test
    void offers_in_other_units_compare_by_the_kilogram_at_the_quantity_that_was_asked() {
        DealWorld world = new DealWorld(services, 1);
        String talk = second(world, "HTX Chè Tà Xùa");
        // 100 packs of half a kilogram: 45,000 each from 80 on is 90,000 a kilogram
        world.rows.packs(
                talk, world.rows.today().plusDays(4), 2, new Packs("0.5", "60000", "200", "10", "80", "45000"));

        ComparisonView view = comparisons.find(world.buyer, world.request).orElseThrow();

        assertThat(view.groups()).hasSize(1);
        Group group = view.groups().getFirst();
        assertThat(group.isCompared()).isTrue();
        assertThat(group.entries()).extracting(Entry::best).containsExactly(true, false);
        Entry best = group.entries().getFirst();
        assertThat(best.offer().producerName()).isEqualTo("HTX Chè Tà Xùa");
        assertThat(best.line().priceAtAsked()).isEqualByComparingTo("45000");
        // 8 per cent of VAT come on top
        assertThat(best.perBase()).isEqualByComparingTo("97200");
        assertThat(best.line().askedHere()).isEqualByComparingTo("100");
        assertThat(best.line().goods().stars()).isEqualTo(4);
        assertThat(view.best()).containsExactly(best.offer().round());
        assertThat(best.offer().total()).isEqualByComparingTo("4500000");
        assertThat(best.offer().whole()).isEqualByComparingTo("4860000");
        assertThat(best.offer().daysLeft(world.rows.today())).isEqualTo(4);
    }

    @Test
    void an_offer_of_a_part_is_never_the_best_in_whole() {
        DealWorld world = new DealWorld(services, 1);
        String talk = second(world, "HTX Chè Tà Xùa");
        world.rows.packs(talk, world.rows.today().plusDays(4), 2, new Packs("0.5", "1000", "20", "10", "15", "900"));

        ComparisonView view = comparisons.find(world.buyer, world.request).orElseThrow();

        assertThat(view.offers()).extracting(OfferView::isComplete).containsExactlyInAnyOrder(true, false);
        assertThat(view.best()).isEmpty();
        assertThat(view.groups().getFirst().entries().getFirst().best()).isTrue();
    }

    @Test
    void only_what_stands_is_shown_and_the_others_are_named() {
        DealWorld world = new DealWorld(services, 1);
        String talk = second(world, "HTX Chè Tà Xùa");
        world.rows.offer(talk, world.rows.today().minusDays(1), new OfferRows.Line(2, "1000"));

        ComparisonView view = comparisons.find(world.buyer, world.request).orElseThrow();

        assertThat(view.offers()).extracting(OfferView::round).containsExactly(world.round);
        assertThat(view.others()).containsExactly(new Other(talk, "HTX Chè Tà Xùa", TalkState.ANSWERED));
        assertThat(view.groups().getFirst().isCompared()).isFalse();
    }

    @Test
    void only_the_organisation_that_asked_sees_it() {
        DealWorld world = new DealWorld(services, 1);
        assertThat(comparisons.find(new DealWorld(services, 1).buyer, world.request))
                .isEmpty();
        assertThat(comparisons.find(world.producer, world.request)).isEmpty();
    }

    @Test
    void a_product_without_certificate_is_marked_and_what_was_taken_is_taken() {
        DealWorld world = new DealWorld(services, 2);
        services.get(AcceptanceService.class)
                .accept(
                        world.buyer,
                        new org.basao.inquiry.api.Accept(
                                world.round,
                                java.util.List.of(new org.basao.inquiry.api.Accept.Part(2, new BigDecimal("50")))));
        world.rows.revoke(world.products.getFirst());

        OfferView offer = comparisons
                .find(world.buyer, world.request)
                .orElseThrow()
                .offers()
                .getFirst();

        assertThat(offer.lines().getFirst().goods().standing()).isEqualTo(Standing.LAPSED);
        assertThat(offer.lines().getLast().taken()).isTrue();
        assertThat(offer.lines().getLast().most()).isZero();
    }

    @Test
    void a_request_whose_last_day_is_over_has_expired_whatever_the_row_says() {
        DealWorld world = new DealWorld(services, 1);
        rows.change(
                "update request set answer_by = ?, open_until = ? where code = ?",
                world.rows.today().minusDays(2),
                world.rows.today().minusDays(1),
                world.request);
        assertThat(comparisons.find(world.buyer, world.request).orElseThrow().state())
                .isEqualTo(RequestState.EXPIRED);
    }
}
