package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.Concept.Word;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;
import org.junit.jupiter.api.Test;

class SearchBodyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final Token TEA = new Token("che1", "che", true, List.of());
    private static final Token BUD = new Token("đinh", "dinh", true, List.of());
    private static final UnderstoodQuery BUD_TEA = new UnderstoodQuery(
            List.of(new Word(TEA), new Word(BUD)), List.of(), List.of(List.of(TEA, BUD)), List.of(TEA, BUD));

    private static JsonObject body(UnderstoodQuery understood, ProductQuery query, int mustMatch) {
        String text = new SearchBody(understood, query, DAY, mustMatch).json();
        return Json.READERS.createReader(new StringReader(text)).readObject();
    }

    private static ProductQuery filtered(Set<Integer> stars, Set<String> provinces, Sort sort, int page) {
        return new ProductQuery("", Set.of(), Set.of(), stars, provinces, Set.of(), page, 24, sort);
    }

    @Test
    void one_request_asks_for_hits_total_and_all_facets() {
        JsonObject body = body(BUD_TEA, ProductQuery.of("chè đinh", 3, 24), 2);
        assertThat(body.getInt("from")).isEqualTo(48);
        assertThat(body.getInt("size")).isEqualTo(24);
        assertThat(body.getBoolean("track_total_hits")).isTrue();
        assertThat(body.getJsonObject("aggs")).containsOnlyKeys("facets", "endsWithin");
        assertThat(body).doesNotContainKey("post_filter");
    }

    @Test
    void only_what_is_public_that_day_and_matches_every_concept_is_an_exact_answer() {
        JsonObject bool = bool(body(BUD_TEA, ProductQuery.of("chè đinh", 1, 24), 2));
        assertThat(bool.getJsonArray("filter").toString())
                .isEqualTo("[{\"term\":{\"publicIn\":" + DAY.toEpochDay()
                        + "}},{\"term\":{\"all\":\"che1\"}},{\"term\":{\"all\":\"đinh\"}}]");
        assertThat(bool).containsOnlyKeys("filter", "should");
    }

    @Test
    void a_relaxed_answer_says_how_many_concepts_are_enough() {
        JsonObject bool = bool(body(BUD_TEA, ProductQuery.of("chè đinh", 1, 24), 1));
        assertThat(bool.getJsonArray("filter")).hasSize(1);
        JsonObject some = bool.getJsonArray("must").getJsonObject(0).getJsonObject("bool");
        assertThat(some.getInt("minimum_should_match")).isEqualTo(1);
        assertThat(some.getJsonArray("should")).hasSize(2);
    }

    @Test
    void what_is_not_ordered_by_relevance_is_not_scored() {
        ProductQuery byName =
                new ProductQuery("chè đinh", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 1, 24, Sort.NAME);
        assertThat(bool(body(BUD_TEA, byName, 2))).containsOnlyKeys("filter");
    }

    @Test
    void a_word_in_the_name_is_worth_more_than_one_of_the_producer() {
        String should = bool(body(BUD_TEA, ProductQuery.of("chè đinh", 1, 24), 2))
                .getJsonArray("should")
                .toString();
        assertThat(should)
                .contains("{\"filter\":{\"term\":{\"name\":\"che1\"}},\"boost\":0.65}")
                .contains("{\"filter\":{\"term\":{\"maker\":\"che1\"}},\"boost\":0.15}")
                .contains("{\"term\":{\"name\":\"che1 đinh\"}}")
                .contains("{\"term\":{\"head\":\"che1 đinh $\"}}");
    }

    @Test
    void a_facet_is_narrowed_by_the_others_only() {
        JsonObject body = body(UnderstoodQuery.NOTHING, filtered(Set.of(4, 5), Set.of("19"), Sort.RELEVANCE, 1), 0);
        assertThat(body.getJsonObject("post_filter").toString())
                .contains("\"stars\":[\"4\",\"5\"]")
                .contains("\"province\":[\"19\"]");
        JsonObject facets = body.getJsonObject("aggs");
        assertThat(facets.getJsonObject("stars").getJsonObject("filter").toString())
                .contains("province")
                .doesNotContain("stars");
        assertThat(facets.getJsonObject("province").getJsonObject("filter").toString())
                .contains("stars")
                .doesNotContain("province");
        assertThat(facets).doesNotContainKey("set");
        assertThat(facets.getJsonObject("facets").getJsonObject("filter").toString())
                .contains("stars")
                .contains("province");
    }

    @Test
    void a_certificate_ends_soon_if_it_no_longer_counts_after_the_days_from_the_day_asked_for() {
        OfferFilter soon = new OfferFilter(Set.of("VietGAP"), Set.of(), Set.of(), Set.of(), true);
        ProductQuery query =
                new ProductQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 1, 24, Sort.NEWEST, soon);
        JsonObject body = body(UnderstoodQuery.NOTHING, query, 0);
        String later = "{\"bool\":{\"must_not\":[{\"term\":{\"publicIn\":" + (DAY.toEpochDay() + 91) + "}}]}}";
        assertThat(body.getJsonObject("post_filter").toString()).contains(later).contains("\"standard\":[\"VietGAP\"]");
        JsonObject facet = body.getJsonObject("aggs").getJsonObject("endsWithin");
        assertThat(facet.getJsonObject("filter").toString()).contains("VietGAP").doesNotContain("must_not");
        assertThat(facet.getJsonObject("aggs").toString()).contains(later);
    }

    @Test
    void every_order_ends_with_the_code_so_that_pages_do_not_overlap() {
        for (Sort sort : Sort.values()) {
            JsonArray order =
                    body(BUD_TEA, filtered(Set.of(), Set.of(), sort, 1), 2).getJsonArray("sort");
            assertThat(order.getJsonObject(order.size() - 1)).containsOnlyKeys("code");
        }
    }

    @Test
    void nothing_asked_means_everything_public() {
        JsonObject bool = bool(body(UnderstoodQuery.NOTHING, ProductQuery.of("", 1, 24), 0));
        assertThat(bool).containsOnlyKeys("filter");
    }

    private static JsonObject bool(JsonObject body) {
        return body.getJsonObject("query").getJsonObject("bool");
    }
}
