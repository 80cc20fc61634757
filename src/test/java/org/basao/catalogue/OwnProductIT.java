package org.basao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.MyProduct;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.catalogue.api.OfferView;
import org.basao.catalogue.api.OwnProductView.WhyNotPublic;
import org.basao.catalogue.api.Photo;
import org.basao.catalogue.api.Photo.Part;
import org.basao.catalogue.api.ProductView;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.Test;

class OwnProductIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private final ServiceContainer services = Services.shared();
    private final OfferFixture fixture = new OfferFixture(services);
    private final Offers offers = services.get(Offers.class);
    private final String product = fixture.product;
    private final Actor producer = fixture.producer;

    @Test
    void photos_stand_in_the_draft_once_and_before_the_public_when_published() {
        fixture.save(OfferFixture.whole());
        fixture.add(Pictures.jpeg(900, 600));
        fixture.add(Pictures.png(700, 700));
        fixture.add(Pictures.jpeg(900, 600));
        Offer draft = offers.find(producer, product).offer();
        assertThat(draft.pictures()).as("the same photo twice is one").hasSize(2);
        assertThat(offers.find(producer, product).photos().getFirst().widths()).containsExactly(320, 640, 900);

        String hash = draft.pictures().getFirst().hash();
        Photos addresses = services.get(Photos.class);
        assertThat(addresses.find(hash, 320, TODAY, null).orElseThrow().shown()).isFalse();
        fixture.save(
                draft.withPictures(List.of(draft.pictures().get(1), new Picture(hash, "Hộp chè", "A box of tea"))));
        fixture.publish();
        ProductView shown =
                services.get(Catalogue.class).product(product, TODAY).orElseThrow();
        assertThat(shown.photos()).extracting(one -> one.altEn()).containsExactly(null, "A box of tea");
        assertThat(shown.card().photo().width()).isEqualTo(700);
        assertThat(addresses.find(hash, 320, TODAY, null).orElseThrow().shown()).isTrue();
        assertThat(addresses.find(hash, 321, TODAY, null)).isEmpty();
        assertThat(addresses
                        .find(hash, 320, LocalDate.of(2029, 6, 1), null)
                        .orElseThrow()
                        .shown())
                .as("with its certificate the photo goes too")
                .isFalse();
        assertThat(shown.card().photo().path(1000)).endsWith("/700.jpg");
    }

    @Test
    void two_producers_with_the_same_photo_both_see_theirs_before_it_is_public() {
        OfferFixture other = new OfferFixture(services);
        for (OfferFixture one : List.of(fixture, other)) {
            one.add(Pictures.jpeg(777, 555));
        }
        String hash =
                offers.find(producer, product).offer().pictures().getFirst().hash();
        for (OfferFixture one : List.of(fixture, other)) {
            assertThat(services.get(Photos.class).find(hash, 320, TODAY, one.producer.actingFor()))
                    .hasValueSatisfying(found -> assertThat(found.holder()).isEqualTo(one.producer.actingFor()));
        }
    }

    @Test
    void a_photo_is_cut_to_the_shape_of_lists_in_its_place_with_its_words() {
        fixture.add(Pictures.jpeg(800, 1600));
        fixture.add(Pictures.jpeg(1000, 750));
        Offer draft = offers.find(producer, product).offer();
        String high = draft.pictures().getFirst().hash();
        fixture.save(draft.withPictures(
                List.of(new Picture(high, "Nương chè", null), draft.pictures().get(1))));
        services.get(PhotoService.class).cut(producer, product, fixture.version(), high, Part.END);
        OfferView cut = offers.find(producer, product);
        assertThat(cut.photos()).extracting(Photo::isInShape).containsExactly(true, true);
        assertThat(cut.photos().getFirst().width()).isEqualTo(800);
        assertThat(cut.photos().getFirst().height()).isEqualTo(600);
        assertThat(cut.photos().getFirst().altVi()).isEqualTo("Nương chè");
        assertThat(cut.offer().pictures().getFirst().hash()).isNotEqualTo(high);
    }

    @Test
    void a_photo_cut_to_what_stands_there_already_is_not_there_twice() {
        byte[] high = Pictures.jpeg(800, 1600);
        for (int i = 0; i < 2; i++) {
            fixture.add(high);
            List<Picture> pictures = offers.find(producer, product).offer().pictures();
            services.get(PhotoService.class)
                    .cut(
                            producer,
                            product,
                            fixture.version(),
                            pictures.getLast().hash(),
                            Part.START);
        }
        assertThat(offers.find(producer, product).offer().pictures()).hasSize(1);
        fixture.save(OfferFixture.whole()
                .withPictures(offers.find(producer, product).offer().pictures()));
        fixture.publish();
    }

    @Test
    void a_broken_photo_changes_nothing_and_a_thirteenth_is_refused() {
        assertThatThrownBy(() -> fixture.add(Pictures.heic("heic"))).hasMessage("catalogue.photo.heic");
        assertThatThrownBy(() -> fixture.add(new byte[21 * 1024 * 1024])).hasMessage("catalogue.photo.large");
        assertThat(offers.find(producer, product).offer().pictures()).isEmpty();
        for (int i = 0; i < Offer.MOST_PICTURES; i++) {
            fixture.add(Pictures.jpeg(330 + i, 330));
        }
        assertThatThrownBy(() -> fixture.add(Pictures.jpeg(400, 400))).hasMessage("catalogue.photo.many");
    }

    @Test
    void what_is_certified_and_was_never_shown_waits_for_whoever_writes() {
        OfferWork work = services.get(OfferWork.class);
        assertThat(work.of(producer)).as("published already").isEmpty();
        services.get(org.basao.platform.persistence.Rows.class)
                .change(
                        "update listing set state = 'DRAFT', published_at = null where product_id = (select id from product where code = ?)",
                        product);
        assertThat(work.of(producer))
                .singleElement()
                .satisfies(one -> assertThat(one.path()).endsWith("cau-chuyen?code=" + product));
        assertThat(work.of(fixture.stranger())).isEmpty();
    }

    @Test
    void the_own_list_says_why_and_what_is_missing() {
        MyProduct before = mine();
        assertThat(before.isPublic()).isTrue();
        assertThat(before.missing())
                .containsExactly(
                        MyProduct.Missing.PHOTO,
                        MyProduct.Missing.PRICE,
                        MyProduct.Missing.MINIMUM,
                        MyProduct.Missing.DESCRIPTION,
                        MyProduct.Missing.STORY,
                        MyProduct.Missing.ENGLISH,
                        MyProduct.Missing.CAPACITY);
        fixture.save(OfferFixture.whole());
        assertThat(mine().draft()).isTrue();
        assertThat(mine().missing()).as("of the draft").containsExactly(MyProduct.Missing.PHOTO);
        fixture.publish();
        assertThat(mine().missing()).as("of what is public").containsExactly(MyProduct.Missing.PHOTO);
        assertThat(mine().daysLeft(TODAY)).isEqualTo(837);
        services.get(CatalogueService.class).withdraw(producer, product, "Hết hàng");
        assertThat(mine().product().whyNotPublic()).containsExactly(WhyNotPublic.WITHDRAWN);
    }

    private MyProduct mine() {
        return services.get(OwnProducts.class).one(producer, product, TODAY).orElseThrow();
    }
}
