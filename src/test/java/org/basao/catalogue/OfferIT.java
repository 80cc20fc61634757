package org.basao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.OfferDifference;
import org.basao.catalogue.api.ProductView;
import org.basao.catalogue.api.PublishedOffer;
import org.basao.catalogue.api.SaveOffer;
import org.basao.catalogue.api.Writing;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private final ServiceContainer services = Services.shared();
    private final OfferService service = services.get(OfferService.class);
    private final Offers offers = services.get(Offers.class);
    private final Catalogue catalogue = services.get(Catalogue.class);
    private final OwnProducts own = services.get(OwnProducts.class);
    private final Rows rows = services.get(Rows.class);
    private OfferFixture fixture;
    private String product;
    private Actor producer;

    @BeforeEach
    void a_certified_product_of_a_producer() {
        fixture = new OfferFixture(services);
        product = fixture.product;
        producer = fixture.producer;
    }

    @Test
    void a_draft_is_seen_by_its_producer_only_until_it_is_published_as_a_whole() {
        Offer offer = OfferFixture.whole();
        fixture.save(offer);
        assertThat(offers.find(producer, product).offer()).isEqualTo(offer);
        assertThat(offers.find(producer, product).isDraft()).isTrue();
        assertThat(catalogue.product(product, TODAY).orElseThrow().packs()).isEmpty();

        fixture.publish();
        ProductView shown = catalogue.product(product, TODAY).orElseThrow();
        assertThat(shown.card().pack()).isEqualTo("hộp 100 g");
        assertThat(shown.card().nameEn()).isEqualTo("Shan tea");
        assertThat(shown.card().comparisonPrice()).isEqualByComparingTo("1200000");
        assertThat(shown.packs().getFirst().tiers()).isEqualTo(OfferFixture.PACK.tiers());
        assertThat(shown.deliversTo()).containsExactly("VN", "ABROAD");
        assertThat(shown.capacity()).hasSize(1);
        assertThat(shown.standards()).hasSize(1);
        assertThat(offers.find(producer, product).offer()).isEqualTo(offer);
        assertThat(offers.find(producer, product).isDraft()).isFalse();
        assertThat(rows.list(
                        "select action from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        product))
                .containsExactly("catalogue.offer.published");
    }

    @Test
    void the_preview_is_the_public_page_with_the_draft() {
        fixture.save(OfferFixture.whole());
        ProductView preview = services.get(Previews.class).of(producer, product, TODAY);
        fixture.publish();
        assertThat(preview.packs().getFirst().comparisonPrice()).isEqualByComparingTo("1200000");
        assertThat(preview.storyVi())
                .isEqualTo(catalogue.product(product, TODAY).orElseThrow().storyVi());
        assertThat(preview.certificate().stars()).isEqualTo(4);
        assertThatThrownBy(() -> services.get(Previews.class).of(fixture.stranger(), product, TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_saves_second_is_told_and_nothing_of_the_first_is_lost() {
        long seen = fixture.version();
        fixture.save(OfferFixture.whole());
        assertThatThrownBy(() -> service.save(producer, new SaveOffer(product, seen, Offer.EMPTY)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> service.publish(producer, product, seen)).isInstanceOf(StaleVersion.class);
        assertThat(offers.find(producer, product).offer().packs()).containsExactly(OfferFixture.PACK);
    }

    @Test
    void a_page_that_saves_while_somebody_types_is_no_stranger_to_itself_and_never_goes_back() {
        long seen = fixture.version();
        Offer first = Offer.EMPTY.with(new Story(null, "Chè", null, null, null));
        Offer second = Offer.EMPTY.with(new Story(null, "Chè ngon", null, null, null));
        service.save(producer, new SaveOffer(product, seen, first, new Writing("page-one", 1)));
        service.save(producer, new SaveOffer(product, seen, second, new Writing("page-one", 3)));
        assertStale(seen, first, new Writing("page-one", 2), "an older text that comes late");
        assertStale(seen, first, new Writing("page-two", 9), "another page");
        assertThat(offers.find(producer, product).offer()).isEqualTo(second);

        fixture.add(Pictures.jpeg(400, 330));
        Offer photographed = offers.find(producer, product).offer();
        service.save(
                producer, new SaveOffer(product, seen, photographed.with(first.story()), new Writing("page-one", 4)));
        fixture.save(OfferFixture.whole());
        assertStale(seen, first, new Writing("page-one", 5), "after somebody else saved");
        fixture.publish();
        assertStale(seen, first, new Writing("page-one", 6), "after it was published");
    }

    private void assertStale(long seen, Offer offer, Writing by, String what) {
        assertThatThrownBy(() -> service.save(producer, new SaveOffer(product, seen, offer, by)))
                .as(what)
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void two_who_save_at_once_come_one_after_the_other() throws Exception {
        long seen = fixture.version();
        Callable<Boolean> saving = () -> {
            try {
                service.save(producer, new SaveOffer(product, seen, OfferFixture.whole()));
                return true;
            } catch (StaleVersion e) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(saving, saving));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void every_published_state_is_kept_compared_and_brought_back_as_a_draft() {
        fixture.save(OfferFixture.whole());
        fixture.publish();
        Pack dearer = new Pack(
                OfferFixture.PACK.label(),
                OfferFixture.PACK.netQuantity(),
                OfferFixture.PACK.unit(),
                OfferFixture.PACK.perCarton(),
                null,
                false,
                new BigDecimal("130000"),
                OfferFixture.PACK.priceMax(),
                OfferFixture.PACK.vatState(),
                OfferFixture.PACK.vatRate(),
                OfferFixture.PACK.tiers());
        fixture.save(OfferFixture.whole().withPacks(List.of(dearer)));
        fixture.publish();

        List<PublishedOffer> history = offers.history(producer, product);
        assertThat(history).extracting(PublishedOffer::number).containsExactly(3, 2, 1);
        assertThat(history.getLast().by()).as("what was there before").isNull();
        assertThat(OfferComparison.between(
                        history.get(1).offer(), history.get(0).offer()))
                .containsExactly(new OfferDifference("packs", 1, "priceMin", "120000", "130000"));

        service.restore(producer, product, fixture.version(), 2);
        assertThat(offers.find(producer, product).offer()).isEqualTo(OfferFixture.whole());
        assertThat(catalogue.product(product, TODAY).orElseThrow().card().priceMin())
                .isEqualByComparingTo("130000");
        fixture.publish();
        assertThat(catalogue.product(product, TODAY).orElseThrow().card().priceMin())
                .isEqualByComparingTo("120000");
        assertThat(offers.history(producer, product)).hasSize(4);
    }

    @Test
    void a_draft_is_given_up_or_vanishes_when_it_says_what_is_public() {
        fixture.save(OfferFixture.whole());
        fixture.publish();
        fixture.save(OfferFixture.whole().withPacks(List.of()));
        assertThat(offers.find(producer, product).isDraft()).isTrue();
        fixture.save(OfferFixture.whole());
        assertThat(offers.find(producer, product).isDraft()).isFalse();
        assertThatThrownBy(fixture::publish).hasMessage("catalogue.offer.nothing");
        fixture.save(OfferFixture.whole().withPacks(List.of()));
        service.discard(producer, product, fixture.version());
        assertThat(offers.find(producer, product).offer().packs()).containsExactly(OfferFixture.PACK);
    }

    @Test
    void an_offer_begins_like_that_of_another_product_of_the_producer_with_what_is_each_ones_own_left_out() {
        fixture.save(OfferFixture.whole().withPacks(List.of(OfferFixture.coded("96385074"))));
        fixture.add(Pictures.jpeg(400, 330));
        OfferFixture other = new OfferFixture(services);
        rows.change(
                "update product set holder_id = (select holder_id from product where code = ?) where code = ?",
                product,
                other.product);
        service.begin(
                producer, other.product, offers.find(producer, other.product).version(), product);
        Offer begun = offers.find(producer, other.product).offer();
        assertThat(begun.terms()).isEqualTo(OfferFixture.whole().terms());
        assertThat(begun.story().storyVi()).isEqualTo(OfferFixture.TOLD.storyVi());
        assertThat(begun.story().nameEn()).isNull();
        assertThat(begun.packs())
                .singleElement()
                .satisfies(pack -> assertThat(pack.gtin()).isNull());
        assertThat(begun.pictures()).isEmpty();
        assertThatThrownBy(() -> service.begin(
                        producer,
                        other.product,
                        offers.find(producer, other.product).version(),
                        product))
                .hasMessage("catalogue.offer.begun");
    }

    @Test
    void nothing_without_a_pack_is_published_and_no_bar_code_is_given_twice() {
        fixture.save(Offer.EMPTY.with(OfferFixture.TOLD));
        assertThatThrownBy(fixture::publish).hasMessage("catalogue.offer.packs.missing");
        String other = product;
        fixture.save(OfferFixture.whole().withPacks(List.of(OfferFixture.coded("96385074"))));
        fixture.publish();
        a_certified_product_of_a_producer();
        assertThatThrownBy(() -> fixture.save(OfferFixture.whole().withPacks(List.of(OfferFixture.coded("96385074")))))
                .hasMessage("catalogue.offer.gtin.taken");
        assertThat(other).isNotEqualTo(product);
        rows.change("update pack set gtin = null where gtin = '96385074'");
    }

    @Test
    void foreign_products_look_like_missing_and_viewers_write_nothing() {
        assertThatThrownBy(() -> offers.find(fixture.stranger(), product)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.history(fixture.stranger(), product)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.save(fixture.stranger(), new SaveOffer(product, 0, OfferFixture.whole())))
                .isInstanceOf(NotFound.class);
        assertThat(own.one(fixture.stranger(), product, TODAY)).isEmpty();
    }

    @Test
    void a_product_that_never_had_a_listing_gets_one_with_its_first_draft() {
        rows.change("delete from listing where product_id = (select id from product where code = ?)", product);
        assertThat(offers.find(producer, product).state()).isNull();
        fixture.save(OfferFixture.whole());
        assertThat(catalogue.cards(List.of(product), TODAY)).isEmpty();
        fixture.publish();
        assertThat(catalogue.cards(List.of(product), TODAY)).hasSize(1);
        assertThat(offers.history(producer, product)).hasSize(1);
    }

    @Test
    void a_change_of_a_file_between_two_steps_is_not_overwritten_unseen() {
        long seen = fixture.version();
        rows.change(
                "update listing set version = version + 1 where product_id = (select id from product where code = ?)",
                product);
        assertThatThrownBy(() -> service.save(producer, new SaveOffer(product, seen, OfferFixture.whole())))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void what_a_file_changed_between_two_states_is_kept_as_a_state_too() {
        fixture.save(OfferFixture.whole());
        fixture.publish();
        rows.change(
                "update listing set lead_time_days = 9 where product_id = (select id from product where code = ?)",
                product);
        fixture.save(OfferFixture.whole().withCapacity(List.of()));
        fixture.publish();

        List<PublishedOffer> history = offers.history(producer, product);
        assertThat(history).hasSize(4);
        assertThat(history.get(1).by()).isNull();
        assertThat(history.get(1).offer().terms().leadTimeDays()).isEqualTo(9);
    }
}
