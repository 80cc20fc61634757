package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.catalogue.api.ProductCard;
import org.basao.kernel.VietnameseOrder;
import org.basao.search.api.Facet.FacetValue;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Sort;
import org.junit.jupiter.api.Test;

class FacetsIT {
    private final SampleCatalogue sample = SampleCatalogue.loaded();

    private SearchResult find(String text, Set<Integer> stars, Set<String> provinces, int page, int size, Sort sort) {
        return sample.find(new ProductQuery(text, Set.of(), Set.of(), stars, provinces, Set.of(), page, size, sort));
    }

    private SearchResult find(Set<Integer> stars, Set<String> provinces) {
        return find("", stars, provinces, 1, 100, Sort.NAME);
    }

    private static Map<String, Long> counts(SearchResult result, String facet) {
        return result.facets().stream()
                .filter(found -> found.name().equals(facet))
                .flatMap(found -> found.values().stream())
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    @Test
    void a_count_is_what_choosing_the_value_gives() {
        SearchResult everything = find(Set.of(), Set.of());
        counts(everything, "stars")
                .forEach((stars, count) -> assertThat(
                                find(Set.of(Integer.parseInt(stars)), Set.of()).total())
                        .isEqualTo(count));
        counts(everything, "province")
                .forEach((province, count) ->
                        assertThat(find(Set.of(), Set.of(province)).total()).isEqualTo(count));
        assertThat(counts(everything, "stars").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(everything.total());
    }

    @Test
    void values_of_one_facet_add_up_and_facets_narrow_each_other() {
        SearchResult five = find(Set.of(5), Set.of());
        SearchResult both = find(Set.of(4, 5), Set.of());
        assertThat(counts(five, "stars")).isEqualTo(counts(both, "stars"));
        assertThat(both.total())
                .isEqualTo(
                        counts(both, "stars").get("4") + counts(both, "stars").get("5"));

        SearchResult fiveOfOneProvince = find(Set.of(5), Set.of("19"));
        assertThat(fiveOfOneProvince.total()).isEqualTo(counts(five, "province").get("19"));
        assertThat(fiveOfOneProvince.items())
                .allMatch(item -> item.stars() == 5 && item.provinceCode().equals("19"));
        assertThat(counts(fiveOfOneProvince, "province")).isEqualTo(counts(five, "province"));
    }

    @Test
    void an_unknown_value_finds_nothing_and_breaks_nothing() {
        SearchResult nowhere = find(Set.of(), Set.of("zz"));
        assertThat(nowhere.total()).isZero();
        assertThat(nowhere.relaxed()).isFalse();
        assertThat(counts(nowhere, "province")).isNotEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> paged = new ArrayList<>();
        long total = find("", Set.of(), Set.of(), 1, 7, Sort.STARS).total();
        for (int page = 1; page <= Math.ceilDiv(total, 7); page++) {
            find("", Set.of(), Set.of(), page, 7, Sort.STARS).items().forEach(item -> paged.add(item.code()));
        }
        assertThat(paged).hasSize((int) total).doesNotHaveDuplicates();
        assertThat(find("", Set.of(), Set.of(), 100, 7, Sort.STARS).items()).isEmpty();
    }

    @Test
    void every_order_is_kept() {
        assertThat(find("chè", Set.of(), Set.of(), 1, 100, Sort.STARS).items())
                .isSortedAccordingTo(Comparator.comparingInt(ProductCard::stars).reversed());
        assertThat(find("chè", Set.of(), Set.of(), 1, 100, Sort.NEWEST).items())
                .isSortedAccordingTo(Comparator.comparing(ProductCard::issuedOn).reversed());
        assertThat(find("", Set.of(), Set.of(), 1, 100, Sort.NAME).items())
                .extracting(ProductCard::name)
                .isSortedAccordingTo(VietnameseOrder.NAMES);
    }
}
