package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.basao.site.web.Criteria.Filter;
import org.junit.jupiter.api.Test;

class CriteriaTest {
    private static final Criteria ASKED = Criteria.read(Map.of(
            "q", new String[] {" chè đinh "},
            "stars", new String[] {"5", "4"},
            "province", new String[] {"19"},
            "sort", new String[] {"name"},
            "page", new String[] {"3"}));

    @Test
    void the_query_string_says_all_that_was_asked_in_one_order() {
        assertThat(ASKED.query()).isEqualTo("q=ch%C3%A8+%C4%91inh&stars=5&stars=4&province=19&sort=name&page=3");
        assertThat(ASKED.count()).isEqualTo(3);
    }

    @Test
    void a_filter_is_taken_away_alone_and_the_list_begins_anew() {
        Criteria rest = ASKED.without(Filter.STARS, "4");
        assertThat(rest.values(Filter.STARS)).containsExactly("5");
        assertThat(rest.values(Filter.PROVINCE)).containsExactly("19");
        assertThat(rest.page()).isEqualTo(1);
        assertThat(ASKED.withoutFilters().query()).isEqualTo("q=ch%C3%A8+%C4%91inh&sort=name");
        assertThat(ASKED.withoutAny(Filter.STARS).query())
                .isEqualTo("q=ch%C3%A8+%C4%91inh&province=19&sort=name&page=3");
    }

    @Test
    void what_makes_no_sense_is_left_out() {
        Criteria odd = Criteria.read(Map.of(
                "q", new String[] {"x".repeat(1000)},
                "stars", new String[] {"", "y".repeat(100), "9", "abc"},
                "province", new String[] {"\0", "\33[2J"},
                "page", new String[] {"-4"}));
        assertThat(odd.text()).hasSize(Criteria.TEXT_LENGTH);
        assertThat(odd.count()).isZero();
        assertThat(odd.page()).isEqualTo(1);
        assertThat(Criteria.read(Map.of("page", new String[] {"999"})).page()).isEqualTo(Criteria.LAST_PAGE);
    }

    @Test
    void nothing_asked_leaves_the_address_bare() {
        assertThat(Criteria.none().query()).isEmpty();
        assertThat(Criteria.read(Map.of()).query()).isEmpty();
    }

    @Test
    void values_that_a_filter_cannot_have_are_left_out() {
        Criteria odd = Criteria.read(Map.of(
                "stars", new String[] {"7", "abc", "4"},
                "set", new String[] {"x", "0"},
                "group", new String[] {"VII"},
                "entityType", new String[] {"NOBODY", "COOPERATIVE"},
                "province", new String[] {"\u0000"}));
        assertThat(odd.query()).isEqualTo("stars=4&entityType=COOPERATIVE");
    }
}
