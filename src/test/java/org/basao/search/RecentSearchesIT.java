package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.local.TestServers;
import org.basao.platform.config.Settings;
import org.basao.platform.measure.Asked;
import org.basao.register.Register;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecentSearchesIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final String NOTHING_BUT_CONFIRMED = "index=0, sql=1";
    private static IndexedSample sample;
    private static Catalogue catalogue;

    private final AtomicLong time = new AtomicLong();

    @BeforeAll
    static void an_index_of_the_sample() {
        sample = new IndexedSample(TestServers.elasticsearch().toString(), "recent");
        catalogue = new Catalogue(sample.rows, new Register(sample.rows));
    }

    @AfterAll
    static void close() {
        sample.connection.close();
    }

    private RecentSearches recent(int most) {
        return new RecentSearches(sample.search, sample.language, catalogue, time::get, most);
    }

    private static String asked(RecentSearches searches, ProductQuery query, LocalDate day) {
        Asked.begin();
        var unused = searches.search(query, day);
        return Asked.text();
    }

    @Test
    void what_was_asked_a_moment_ago_is_only_confirmed() {
        RecentSearches searches = recent(1_000);
        ProductQuery query = ProductQuery.of("mật ong", 1, 24);
        SearchResult first = searches.search(query, DAY);
        assertThat(first.items()).isNotEmpty();
        time.addAndGet(Duration.ofMillis(2_999).toNanos());
        assertThat(asked(searches, query, DAY)).isEqualTo(NOTHING_BUT_CONFIRMED);
        assertThat(searches.search(query, DAY)).isSameAs(first);
    }

    @Test
    void after_three_seconds_it_is_asked_anew() {
        RecentSearches searches = recent(1_000);
        ProductQuery query = ProductQuery.of("nước mắm", 1, 24);
        var unused = searches.search(query, DAY);
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(asked(searches, query, DAY)).doesNotContain("index=0");
    }

    @Test
    void another_day_is_another_question_and_so_is_another_page_or_filter() {
        RecentSearches searches = recent(1_000);
        ProductQuery query = ProductQuery.of("chè", 1, 4);
        var unused = searches.search(query, DAY);
        assertThat(asked(searches, query, DAY.plusDays(1))).contains("index=1");
        assertThat(asked(searches, ProductQuery.of("chè", 2, 4), DAY)).contains("index=1");
        assertThat(asked(searches, ProductQuery.of("che", 1, 4), DAY)).contains("index=1");
        assertThat(asked(searches, query, DAY)).isEqualTo(NOTHING_BUT_CONFIRMED);
    }

    @Test
    void other_words_of_the_search_are_another_question() {
        RecentSearches searches = recent(1_000);
        ProductQuery query = ProductQuery.of("cà phê", 1, 24);
        var unused = searches.search(query, DAY);
        sample.language.refresh();
        assertThat(asked(searches, query, DAY)).doesNotContain("index=0");
    }

    @Test
    void a_product_that_is_public_no_more_vanishes_at_once() {
        RecentSearches searches = recent(1_000);
        ProductQuery query = ProductQuery.of("gạo", 1, 24);
        ProductCard first = searches.search(query, DAY).items().getFirst();
        publish(first.code(), "WITHDRAWN");
        try {
            assertThat(searches.search(query, DAY).items())
                    .extracting(ProductCard::code)
                    .doesNotContain(first.code());
        } finally {
            publish(first.code(), "PUBLISHED");
        }
    }

    private static void publish(String code, String state) {
        sample.rows.change(
                "update listing set state = ? where product_id = (select id from product where code = ?)", state, code);
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        RecentSearches searches = recent(30);
        for (int page = 1; page <= 20; page++) {
            var unused = searches.search(ProductQuery.of("", page, 3), DAY);
        }
        assertThat(searches.size()).isBetween(1L, 7L);
    }

    @Test
    void what_the_database_answered_in_the_place_of_the_index_is_not_kept() {
        IndexConnection nowhere = new IndexConnection(
                new Settings(Map.of("BASAO_ELASTICSEARCH_URL", "http://127.0.0.1:1", "BASAO_INDEX_PREFIX", "nowhere")));
        try {
            RecentSearches searches = new RecentSearches(
                    new ProductSearch(nowhere, sample.language, catalogue, new TextSearch(sample.rows)),
                    sample.language,
                    catalogue,
                    time::get,
                    1_000);
            assertThat(searches.search(ProductQuery.of("mật ong", 1, 24), DAY).degraded())
                    .isTrue();
            assertThat(searches.size()).isZero();
        } finally {
            nowhere.close();
        }
    }
}
