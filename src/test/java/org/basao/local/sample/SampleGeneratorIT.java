package org.basao.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.SourceRow;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.organisation.TaxCodeSeal;
import org.basao.place.Places;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.register.CertificationRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleGeneratorIT {
    private static final int PRODUCTS = Integer.getInteger("generated", 4_000);
    private static final Clock CLOCK = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);
    private static final LocalDate DAY = Days.today(CLOCK);
    private static final Offset<Double> TOLERANCE = within(3.0);

    private static Database database;
    private static Rows rows;
    private static ImportReport report;

    @BeforeAll
    static void load() {
        database = TestServers.freshDatabase();
        rows = new Rows(database.application());
        Instant start = Instant.now();
        report = sample().load(PRODUCTS).orElseThrow();
        System.out.printf(
                "Generated and imported %,d products in %.1f s%n",
                PRODUCTS, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    private static GeneratedSample sample() {
        return new GeneratedSample(
                database.application(), CLOCK, new TaxCodeSeal("a secret of the tests, long enough to be one"));
    }

    private static SampleGenerator generator(long seed) {
        return new SampleGenerator(seed, 500, DAY, new Places(rows), CertificationRules.read(rows));
    }

    private static List<SourceRow> rows(long seed) {
        List<SourceRow> list = new ArrayList<>();
        generator(seed).forEachRemaining(list::add);
        return list;
    }

    private static double percent(String from, Object... parameters) {
        return 100.0
                * rows.first("select count(*) from " + from, row -> row.getLong(1), parameters)
                        .orElseThrow()
                / PRODUCTS;
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_another_seed_others() {
        assertThat(rows(7)).isEqualTo(rows(7)).isNotEqualTo(rows(8));
    }

    @Test
    void every_generated_row_passes_the_import() {
        assertThat(report.problems()).isEmpty();
        assertThat(report.created()).isEqualTo(PRODUCTS);
    }

    @Test
    void what_is_generated_once_is_not_generated_again() {
        assertThat(sample().load(PRODUCTS)).isEmpty();
    }

    @Test
    void stars_are_shared_out_as_in_the_programme() {
        assertThat(percent("certificate where stars = 3")).isCloseTo(73, TOLERANCE);
        assertThat(percent("certificate where stars = 4 and not potential_five_star"))
                .isCloseTo(24, TOLERANCE);
        assertThat(percent("certificate where stars = 5")).isBetween(0.1, 1.5);
    }

    @Test
    void one_in_eight_has_expired_and_one_in_ten_ends_within_half_a_year() {
        assertThat(percent("certificate where valid_to < ?", DAY)).isBetween(10.0, 15.0);
        assertThat(percent("certificate where valid_to between ? and ?", DAY, DAY.plusDays(180)))
                .isBetween(8.0, 12.5);
    }

    @Test
    void producers_make_nearly_two_products_and_are_of_the_right_kinds() {
        assertThat((double) PRODUCTS / report.producers()).isBetween(1.65, 1.95);
        double all = report.producers();
        assertThat(100 * percentOfProducers("COOPERATIVE") / all).isCloseTo(33, TOLERANCE);
        assertThat(100 * percentOfProducers("HOUSEHOLD_BUSINESS") / all).isCloseTo(42, TOLERANCE);
        assertThat(100 * (percentOfProducers("COMPANY") + percentOfProducers("PRIVATE_ENTERPRISE")) / all)
                .isCloseTo(24, TOLERANCE);
    }

    private static double percentOfProducers(String type) {
        return rows.first("select count(*) from organisation where entity_type = ?", row -> row.getLong(1), type)
                .orElseThrow();
    }

    @Test
    void most_products_are_food_and_their_names_differ() {
        assertThat(percent("product p join product_set s on s.id = p.set_id where s.group_code = 'I'"))
                .isCloseTo(86.5, TOLERANCE);
        assertThat(rows.first("select count(distinct name_key) from product", row -> row.getLong(1))
                        .orElseThrow())
                .isGreaterThan(PRODUCTS * 97L / 100);
    }
}
