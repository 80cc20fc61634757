package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.PublicList;
import org.basao.catalogue.api.ListedThing;
import org.basao.catalogue.api.ProductCard;
import org.basao.local.EndingProduct;
import org.basao.local.TestClock;
import org.basao.local.TestServers;
import org.basao.platform.config.Days;
import org.basao.register.Register;
import org.basao.search.EngineProxy.Mood;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate ends at midnight in Việt Nam. Nothing runs, nothing is told to anybody, and the product is gone everywhere. */
class MidnightIT {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 15);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String NAME = "Chè nửa đêm Vằng Lặng";

    private static EngineProxy engine;
    private static IndexedSample sample;
    private static Catalogue catalogue;
    private static Suggestions suggestions;
    private static String product;
    private static final TestClock CLOCK = new TestClock();

    @BeforeAll
    static void a_product_on_its_last_day() {
        engine = new EngineProxy(TestServers.elasticsearch());
        sample = new IndexedSample(engine.address(), "midnight");
        product = EndingProduct.put(sample.rows, NAME, LAST_DAY);
        sample.texts.of(List.of(product));
        Steady.run(() -> sample.update.of(List.of(product)));
        sample.connection.index().refresh("midnight*");
        sample.language.learnFromDatabase();
        catalogue = new Catalogue(sample.rows, new Register(sample.rows));
        suggestions = new Suggestions(sample.rows, CLOCK);
        suggestions.refresh();
    }

    @AfterAll
    static void close() {
        engine.become(Mood.WELL);
        sample.connection.close();
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"WELL", "FROZEN"})
    void the_product_leaves_page_results_suggestions_and_site_map_without_any_work_being_done(Mood mood) {
        engine.become(mood);
        CLOCK.setTo(LAST_DAY, LocalTime.of(23, 59, 59));
        assertThat(Days.today(CLOCK)).isEqualTo(LAST_DAY);
        expectThere(mood);
        CLOCK.advance(SECOND);
        assertThat(Days.today(CLOCK)).isEqualTo(LAST_DAY.plusDays(1));
        expectGone();
        CLOCK.advance(SECOND.negated());
        expectThere(mood);
    }

    private void expectThere(Mood mood) {
        LocalDate today = Days.today(CLOCK);
        assertThat(catalogue.product(product, today)).isPresent();
        assertThat(catalogue.gone(product, today)).isEmpty();
        SearchResult found = search(today);
        assertThat(found.degraded()).isEqualTo(mood == Mood.FROZEN);
        assertThat(found.items()).extracting(ProductCard::code).contains(product);
        assertThat(suggested(today)).contains(product);
        assertThat(listed(today)).contains(product);
    }

    private void expectGone() {
        LocalDate today = Days.today(CLOCK);
        assertThat(catalogue.product(product, today)).isEmpty();
        assertThat(catalogue.gone(product, today)).hasValueSatisfying(gone -> {
            assertThat(gone.since()).isEqualTo(LAST_DAY.plusDays(1));
            assertThat(gone.lapsed()).isTrue();
        });
        assertThat(search(today).items()).extracting(ProductCard::code).doesNotContain(product);
        assertThat(suggested(today)).doesNotContain(product);
        assertThat(listed(today)).doesNotContain(product);
    }

    private static SearchResult search(LocalDate day) {
        return sample.search.search(ProductQuery.of(NAME, 1, 24), day);
    }

    private static List<String> suggested(LocalDate day) {
        return suggestions.suggest("che nua dem vang", day).stream()
                .map(Suggestion::code)
                .toList();
    }

    private static List<String> listed(LocalDate day) {
        PublicList list = new PublicList(sample.rows);
        return list.products(day, 0).stream().map(ListedThing::code).toList();
    }
}
