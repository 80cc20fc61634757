package org.basao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos that nobody publishes go after half a year, and their files with them; all others stay. */
class UnpublishedPhotosIT {
    private static final int DAYS = 180;

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Offers offers = services.get(Offers.class);
    private final OfferFixture fixture = new OfferFixture(services);

    @AfterEach
    void put_the_clock_back() {
        services.clock().reset();
    }

    private List<String> photos() {
        return rows.list(
                "select f.hash from photo f join product p on p.id = f.product_id where p.code = ? order by f.id",
                row -> row.getString(1),
                fixture.product);
    }

    private long filesInUse(String hash) {
        return rows.first(
                        "select count(*) from stored_file_use where subject_kind = 'PHOTO' and subject_code = ?",
                        row -> row.getLong(1),
                        hash)
                .orElseThrow();
    }

    private List<String> pictures() {
        return offers.find(fixture.producer, fixture.product).offer().pictures().stream()
                .map(Picture::hash)
                .toList();
    }

    private int forgotten(Duration later) {
        services.clock().advance(later);
        return services.get(Retention.class).forget().get("UNPUBLISHED_PHOTO");
    }

    @Test
    void a_photo_of_a_draft_that_nobody_touches_any_more_goes_with_its_files_and_leaves_the_draft() {
        fixture.save(OfferFixture.whole());
        fixture.add(Pictures.jpeg(901, 600));
        String hash = photos().getFirst();
        assertThat(filesInUse(hash)).isEqualTo(3);
        forgotten(Duration.ofDays(DAYS).minusHours(1));
        assertThat(photos()).containsExactly(hash);

        long seen = fixture.version();
        forgotten(Duration.ofHours(2));
        assertThat(photos()).isEmpty();
        assertThat(filesInUse(hash)).isZero();
        assertThat(pictures()).isEmpty();
        assertThat(fixture.version()).as("whoever had the draft open is told").isGreaterThan(seen);
        fixture.publish();
    }

    @Test
    void what_is_public_was_public_or_is_still_written_about_stays() {
        fixture.add(Pictures.jpeg(902, 600));
        fixture.add(Pictures.jpeg(903, 600));
        Offer both = offers.find(fixture.producer, fixture.product).offer();
        fixture.save(OfferFixture.whole().withPictures(both.pictures()));
        fixture.publish();
        fixture.save(OfferFixture.whole().withPictures(List.of(both.pictures().getFirst())));
        fixture.publish();
        fixture.add(Pictures.jpeg(904, 600));
        services.clock().advance(Duration.ofDays(DAYS - 1));
        fixture.save(offers.find(fixture.producer, fixture.product)
                .offer()
                .with(new Offer.Story("Tea", null, null, null, null)));
        forgotten(Duration.ofDays(2));
        assertThat(photos()).as("public, public once, in a draft of yesterday").hasSize(3);
        forgotten(Duration.ofDays(DAYS));
        assertThat(photos()).as("public, public once").hasSize(2);
    }
}
