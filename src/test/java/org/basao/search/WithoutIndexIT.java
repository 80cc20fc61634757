package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.intake.SampleLoader;
import org.basao.local.Database;
import org.basao.local.TestClock;
import org.basao.local.TestServers;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.register.Register;
import org.basao.search.api.Facet;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Sort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample without any engine: what the database finds alone. */
class WithoutIndexIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    /** Measured: all 60. Room is left for words that other readings of a query will want. */
    private static final int FIRST_HITS = 57;

    private static Rows rows;
    private static ProductSearch search;
    private static final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    static void load_the_sample() {
        Database database = TestServers.freshDatabase();
        new SampleLoader(
                        database.application(),
                        new TestClock(),
                        new TaxCodeSeal("a secret that only this test knows and needs"))
                .load();
        rows = new Rows(database.application());
        IndexConnection nowhere =
                new IndexConnection(new Settings(Map.of("BASAO_ELASTICSEARCH_URL", "http://127.0.0.1:9")));
        QueryLanguage language = new QueryLanguage(rows, new ProductSets(rows), nowhere);
        List<String> codes = rows.list("select code from product", row -> row.getString(1));
        new ProductTexts(rows).write(new ProductDocuments(rows).of(codes), language.keys());
        language.learnFromDatabase();
        search = new ProductSearch(nowhere, language, new Catalogue(rows, new Register(rows)), new TextSearch(rows));
        List<String> names = SampleCatalogue.rows("/content/sample/products.csv").stream()
                .map(row -> row.getField("Tên sản phẩm"))
                .toList();
        rows.list("select code, name from product", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(product ->
                        ids.put(product.getKey(), "P%02d".formatted(names.indexOf(product.getValue()) + 1)));
    }

    private static SearchResult find(ProductQuery query) {
        SearchResult result = search.search(query, DAY);
        assertThat(result.degraded()).isTrue();
        return result;
    }

    private static SearchResult sorted(String text, Sort sort, int page, int size) {
        return find(new ProductQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), page, size, sort));
    }

    @Test
    void most_judged_queries_find_the_right_product_first() {
        int first = 0;
        List<String> missed = new ArrayList<>();
        for (NamedCsvRecord judged : SampleCatalogue.rows("search-queries.csv")) {
            SearchResult result = find(ProductQuery.of(judged.getField("query"), 1, 10));
            List<String> found = result.relaxed()
                    ? List.of()
                    : result.items().stream().map(item -> ids.get(item.code())).toList();
            List<String> expected = Arrays.stream(
                            judged.getField("expected_first").split("\\|", -1))
                    .filter(id -> !id.isEmpty())
                    .toList();
            boolean right =
                    expected.isEmpty() ? found.isEmpty() : !found.isEmpty() && expected.contains(found.getFirst());
            first += right ? 1 : 0;
            if (!right) {
                missed.add(judged.getField("query") + ": " + found + " instead of " + expected);
            }
        }
        System.out.printf("Without the index: %d of 60 first%n", first);
        missed.forEach(System.out::println);
        assertThat(first).isGreaterThanOrEqualTo(FIRST_HITS);
    }

    @Test
    void all_that_is_public_that_day_is_counted_in_every_facet() {
        SearchResult all = find(ProductQuery.of("", 1, 24));
        long expected = rows.first("select count(*) from public_product(?)", row -> row.getLong(1), DAY)
                .orElseThrow();
        assertThat(all.total()).isEqualTo(expected).isGreaterThan(50);
        assertThat(all.items()).hasSize(24);
        List<String> everyProductHasOne = List.of("stars", "group", "set", "province", "entityType");
        for (Facet facet : all.facets()) {
            if (!everyProductHasOne.contains(facet.name())) {
                continue;
            }
            assertThat(facet.values().stream()
                            .mapToLong(Facet.FacetValue::count)
                            .sum())
                    .as(facet.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_choice_narrows_the_hits_and_the_other_facets_but_not_its_own() {
        SearchResult all = find(ProductQuery.of("", 1, 24));
        SearchResult five =
                find(new ProductQuery("", Set.of(), Set.of(), Set.of(5), Set.of(), Set.of(), 1, 24, Sort.RELEVANCE));
        assertThat(five.items()).isNotEmpty().allMatch(item -> item.stars() == 5);
        assertThat(five.facets().getFirst()).as("stars").isEqualTo(all.facets().getFirst());
        assertThat(five.facets().get(1).values().stream()
                        .mapToLong(Facet.FacetValue::count)
                        .sum())
                .isEqualTo(five.total());
        assertThat(find(new ProductQuery(
                                "", Set.of("VII"), Set.of(), Set.of(), Set.of("99"), Set.of(), 1, 24, Sort.RELEVANCE))
                        .items())
                .as("unknown values match nothing")
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_in_every_order() {
        for (Sort sort : Sort.values()) {
            List<String> whole = codes(sorted("", sort, 1, 60));
            List<String> parts = Stream.of(1, 2, 3)
                    .flatMap(page -> codes(sorted("", sort, page, 20)).stream())
                    .toList();
            assertThat(parts).as(sort.name()).isEqualTo(whole);
        }
        assertThat(sorted("", Sort.STARS, 1, 60).items())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.stars(), a.stars()));
        assertThat(sorted("", Sort.NAME, 1, 60).items())
                .extracting(ProductCard::name)
                .isSortedAccordingTo(org.basao.kernel.VietnameseOrder.NAMES);
    }

    private static List<String> codes(SearchResult result) {
        return result.items().stream().map(ProductCard::code).toList();
    }

    @Test
    void what_was_withdrawn_or_has_ended_is_not_shown() {
        ProductCard card = find(ProductQuery.of("", 1, 1)).items().getFirst();
        assertThat(codes(find(ProductQuery.of(card.code(), 1, 10)))).containsExactly(card.code());
        assertThat(search.search(ProductQuery.of(card.code(), 1, 10), LocalDate.of(2040, 1, 1))
                        .total())
                .isZero();
    }

    @Test
    void nothing_found_as_typed_leads_to_part_of_it_and_says_so() {
        SearchResult result = find(ProductQuery.of("chè xoài máy bay", 1, 10));
        assertThat(result.relaxed()).isTrue();
        assertThat(result.items()).isEmpty();
        assertThat(result.related().items()).isNotEmpty();
    }
}
