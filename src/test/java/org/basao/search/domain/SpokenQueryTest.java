package org.basao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.kernel.VietnameseText;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Kind;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Concept.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as people say and type them: spoken amounts, other keyboards, questions, words joined or parted. */
class SpokenQueryTest {
    private final QueryReader reader = new QueryReader(
            new Lexicon(
                    List.of("tea > chè, trà", "black > đen", "chè = trà [not trà vinh]"),
                    List.of(
                            "optional: mình, hỏi, shop ơi, giá",
                            "last: không",
                            "number 0.5: nửa, nua",
                            "number 2: hai",
                            "number 5: năm",
                            "half: rưỡi",
                            "set 21: mỹ nghệ",
                            "unit g 100: lạng",
                            "unit g 1000: kg, cân",
                            "unit g 10000: yến",
                            "unit ml 250: xị",
                            "unit ml 1000: lít")),
            new Gazetteer(
                    List.of(new Gazetteer.Province("Trà Vinh", "86", List.of())),
                    List.of(),
                    List.of("Thanh Long", "Năm Căn")),
            new Categories(List.of()),
            vocabulary(
                    "chè trà đen nước mắm phú quốc vải không hạt hồng ruột đỏ cua sokfarm hậu thanh long xoài rượu gạo cá"));

    private static Vocabulary vocabulary(String words) {
        Map<String, Integer> counts = new HashMap<>();
        VietnameseText.syllables(words).forEach(word -> counts.put(word.canonical(), 10));
        return new Vocabulary(counts);
    }

    private UnderstoodQuery read(String query) {
        return reader.read(query, Reach.EXACT);
    }

    private static List<String> folded(List<Concept> concepts) {
        return concepts.stream()
                .map(concept ->
                        String.join(" ", concept.tokens().map(Token::folded).toList()))
                .toList();
    }

    private static boolean isMeasure(Concept.Variant variant) {
        return variant instanceof Property property && property.attribute() == Attribute.MEASURE;
    }

    @ParameterizedTest
    @CsvSource({
        "gạo nửa cân, g500",
        "gao nua can, g500",
        "gạo năm cân, g5000",
        "chè 2 lạng, g200",
        "chè hai lạng, g200",
        "xoài nửa yến, g5000",
        "gạo 1 cân rưỡi, g1500",
        "rượu 2 xị, ml500",
        "'nước mắm 0,5 lít', ml500"
    })
    void amounts_are_understood_as_they_are_spoken(String query, String value) {
        Concept amount = read(query).concepts().getLast();
        assertThat(((Span) amount).variants()).contains(new Property(Attribute.MEASURE, Set.of(value), 1));
    }

    @Test
    void a_number_in_words_is_only_one_before_a_unit() {
        assertThat(read("cua Năm Căn").concepts())
                .noneMatch(concept ->
                        concept instanceof Span span && span.variants().stream().anyMatch(SpokenQueryTest::isMeasure));
    }

    @Test
    void vni_left_on_is_read_only_where_it_makes_a_known_word() {
        assertThat(read("nuo7c1 ma8m1 Phu1 Quo6c1").tokens())
                .extracting(Token::canonical)
                .containsExactly("nươc4", "măm4", "phu4", "quôc4");
        assertThat(folded(read("ST25 5kg gao").concepts())).containsExactly("st", "25", "5 kg", "gao");
        assertThat(folded(read("omega3").concepts())).containsExactly("omega", "3");
    }

    @Test
    void parts_that_are_no_words_are_put_together() {
        assertThat(folded(read("sok farm").concepts())).containsExactly("sokfarm");
        assertThat(folded(read("nước mắm").concepts())).containsExactly("nuoc", "mam");
    }

    @Test
    void what_makes_a_question_polite_says_nothing_about_goods() {
        assertThat(folded(read("shop ơi mình hỏi giá vải không").concepts())).containsExactly("vai");
        assertThat(folded(read("hồng không hạt").concepts()))
                .as("only the last word is left out")
                .containsExactly("hong", "khong", "hat");
    }

    @Test
    void the_kind_of_goods_is_the_first_word_and_in_english_the_last() {
        assertThat(kind("chè đen")).containsExactly("che");
        assertThat(kind("black tea")).containsExactly("tea");
        assertThat(kind("Trà Vinh gạo")).contains("gao");
        assertThat(kind("thanh long ruột đỏ")).as("a commune and a fruit").contains("thanh long");
        assertThat(read("chè").ofKind()).as("one word has nothing to drop").isEmpty();
        assertThat(read("Trà Vinh 5 kg").ofKind()).as("no goods at all").isEmpty();
    }

    private List<String> kind(String query) {
        UnderstoodQuery near = read(query).ofKind().orElseThrow();
        assertThat(near.wished()).isEqualTo(read(query).concepts());
        return folded(((Kind) near.concepts().getFirst()).any());
    }
}
