package org.basao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.basao.search.api.Suggestion;
import org.basao.search.api.Suggestion.Kind;
import org.junit.jupiter.api.Test;

class SuggestionIndexTest {
    private static final SuggestionIndex INDEX = new SuggestionIndex(List.of(
            product("Trà dây"),
            product("Chè đinh Tân Cương"),
            product("Dinh dưỡng nghệ"),
            product("Gạo ST25"),
            product("Mật ong"),
            new Suggestion(Kind.PLACE, "19", "Thái Nguyên", null, null)));

    private static Suggestion product(String name) {
        return new Suggestion(Kind.PRODUCT, "X", name, null, null);
    }

    private static List<String> products(String typed) {
        return INDEX.find(typed, 5).getOrDefault(Kind.PRODUCT, List.of()).stream()
                .map(Suggestion::name)
                .toList();
    }

    @Test
    void a_name_is_found_by_its_beginning_with_its_marks_although_typed_without() {
        assertThat(products("che di")).containsExactly("Chè đinh Tân Cương");
        assertThat(products("CHÈ ĐINH T")).containsExactly("Chè đinh Tân Cương");
        assertThat(products("st2")).containsExactly("Gạo ST25");
        assertThat(INDEX.find("thai ng", 5).get(Kind.PLACE)).hasSize(1);
    }

    @Test
    void a_word_inside_is_found_after_names_that_begin_so() {
        assertThat(products("d")).containsExactly("Dinh dưỡng nghệ", "Trà dây", "Chè đinh Tân Cương");
    }

    @Test
    void marks_that_were_typed_count() {
        assertThat(products("đinh")).containsExactly("Chè đinh Tân Cương", "Dinh dưỡng nghệ");
        assertThat(products("dinh")).containsExactly("Dinh dưỡng nghệ", "Chè đinh Tân Cương");
    }

    @Test
    void nothing_typed_and_nothing_known_suggest_nothing() {
        assertThat(products("")).isEmpty();
        assertThat(products("!?")).isEmpty();
        assertThat(products("zz")).isEmpty();
        assertThat(SuggestionIndex.EMPTY.find("a", 5)).isEmpty();
    }

    @Test
    void no_more_than_wanted_and_none_twice() {
        List<Suggestion> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(product("Bánh bò bơ " + i));
        }
        List<Suggestion> found = new SuggestionIndex(many).find("b", 7).get(Kind.PRODUCT);
        assertThat(found).hasSize(7).doesNotHaveDuplicates();
        assertThat(found.getFirst().name()).isEqualTo("Bánh bò bơ 0");
    }
}
