package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basao.kernel.VietnameseText;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Concept.Span;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;
import org.junit.jupiter.api.Test;

class FairnessTest {
    private static final String BIG = "AAAA htx che hao dat";
    private static final Predicate<String> NOBODY = Set.<String>of()::contains;

    /** So many hits of one producer, then one each of others. */
    private static List<String> hits(int big, int others) {
        return Stream.concat(
                        Stream.generate(() -> BIG).limit(big),
                        IntStream.range(0, others).mapToObj(number -> "B" + number + " htx so " + number))
                .toList();
    }

    @Test
    void at_most_three_of_one_producer_stand_on_the_first_page_and_none_is_lost() {
        List<Integer> order = Fairness.order(hits(10, 10), 8, NOBODY);
        assertThat(order.subList(0, 8)).containsExactly(0, 1, 2, 10, 11, 12, 13, 14);
        assertThat(order).hasSize(20).doesNotHaveDuplicates();
        assertThat(order.subList(8, 20)).isSorted();
    }

    @Test
    void a_page_is_filled_where_there_are_too_few_others() {
        assertThat(Fairness.order(hits(6, 1), 5, NOBODY)).containsExactly(0, 1, 2, 6, 3, 4, 5);
    }

    @Test
    void an_uncrowded_page_stays_as_it_is() {
        assertThat(Fairness.order(hits(3, 9), 5, NOBODY)).isSorted();
    }

    @Test
    void a_producer_that_the_query_names_may_fill_the_page() {
        assertThat(isNamed("chè hảo đạt", false, BIG)).isTrue();
        assertThat(isNamed("htx che hao dat", false, BIG)).isTrue();
        assertThat(isNamed("chè", false, BIG)).isFalse();
        assertThat(isNamed("chè ngon", false, BIG)).isFalse();
        assertThat(isNamed("vicumax", false, "DDDD cong ti co phan vicumax")).isTrue();
        assertThat(Fairness.order(hits(9, 4), 5, Set.of(BIG)::contains)).isSorted();
    }

    @Test
    void a_place_after_which_a_producer_is_called_does_not_name_it() {
        assertThat(isNamed("chè Thái Nguyên", true, "CCCC htx che thai nguyen")).isTrue();
        assertThat(isNamed("trà Thái Nguyên", true, "CCCC htx che thai nguyen")).isFalse();
    }

    /** A query of plain words, of which the last two may name a place. */
    private static boolean isNamed(String query, boolean place, String producer) {
        List<Token> words = VietnameseText.syllables(query).stream()
                .map(word -> new Token(word.canonical(), word.folded(), word.accented(), List.of()))
                .toList();
        List<Concept> concepts = place
                ? List.of(new Span(List.of(), List.of(new Property(Attribute.PLACE, Set.of("thai4 nguyên"), 1))))
                : List.of();
        return Fairness.namedIn(new UnderstoodQuery(concepts, List.of(), List.of(), words))
                .test(producer);
    }
}
