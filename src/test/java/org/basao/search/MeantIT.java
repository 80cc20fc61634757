package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.Test;

class MeantIT {
    private static SearchResult find(String text) {
        return SampleCatalogue.loaded().find(ProductQuery.of(text, 1, 24));
    }

    @Test
    void a_slip_is_asked_about_in_words_with_marks_that_find_something() {
        SearchResult slip = find("nuoc mam phu quocc");
        assertThat(slip.meant()).as("%s", slip).isNotNull();
        assertThat(find(slip.meant()).total()).isPositive();
    }

    @Test
    void what_is_found_as_typed_is_not_asked_about() {
        assertThat(find("nuoc mam").meant()).isNull();
        assertThat(find("").meant()).isNull();
    }

    @Test
    void words_that_nothing_matches_are_named_and_what_comes_near_stays_apart() {
        SearchResult result = find("chè zzqqww");
        assertThat(result.total()).isZero();
        assertThat(result.items()).isEmpty();
        assertThat(result.related().dropped()).containsExactly("zzqqww");
        assertThat(result.related().items()).isNotEmpty();
    }
}
