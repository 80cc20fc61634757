package org.basao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.basao.kernel.VietnameseText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary(Map.of(
            key("mực"),
            4,
            key("mật"),
            9,
            key("mít"),
            2,
            key("ong"),
            9,
            key("hà"),
            5,
            key("hạ"),
            3,
            "cam",
            5,
            key("cám"),
            1));

    private static String key(String word) {
        return VietnameseText.key(word);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abcd, true",
        "abcd, abc, true",
        "abc, axc, true",
        "abc, acb, true",
        "abc, abc, false",
        "abc, cba, false",
        "abc, a, false",
        "ab, ba, true",
        "a, ab, true"
    })
    void one_slip_is_a_letter_more_less_other_or_two_swapped(String typed, String known, boolean one) {
        assertThat(Edits.one(typed, known)).isEqualTo(one);
    }

    @Test
    void the_nearest_word_keeps_the_accents_that_were_typed() {
        assertThat(vocabulary.near(key("mựt"), "mut"))
                .containsExactly(new Token.Near("mat", true), new Token.Near("muc", true));
    }

    @Test
    void without_accents_every_word_with_the_same_first_letter_may_be_meant() {
        assertThat(vocabulary.near("mut", "mut")).extracting(Token.Near::folded).containsExactly("muc", "mat", "mit");
        assertThat(vocabulary.near("uong", "uong")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mut, muc", "hac, hat", "xam, sam", "sen, xen", "chong, trong", "giua, dua", "rau, dau", "nang, lan"})
    void sounds_that_are_one_in_some_region_are_a_slip(String typed, String known) {
        assertThat(Edits.regional(typed).contains(known)).isEqualTo(!known.equals("lan"));
    }

    @Test
    void a_regional_spelling_keeps_its_tone() {
        Vocabulary crafts = new Vocabulary(Map.of(key("sấm"), 3, key("sâm"), 1));
        assertThat(crafts.near("xam", "xam")).containsExactly(new Token.Near("sam", true));
        assertThat(crafts.near(key("xấm"), "xam")).containsExactly(new Token.Near("sam", true));
        assertThat(crafts.near(key("xậm"), "xam")).isEmpty();
    }

    @Test
    void a_doubled_letter_is_the_likeliest_slip() {
        assertThat(vocabulary.near("ongg", "ongg")).containsExactly(new Token.Near("ong", true));
    }

    @Test
    void short_syllables_and_numbers_are_near_to_nothing() {
        assertThat(vocabulary.near("ca", "ca")).isEmpty();
        assertThat(vocabulary.near("500", "500")).isEmpty();
    }

    @Test
    void a_level_tone_counts_as_a_spelling_only_where_it_is_common() {
        assertThat(vocabulary.isCommonWithoutMarks("cam")).isTrue();
        assertThat(vocabulary.isCommonWithoutMarks("mat")).isFalse();
    }

    @Test
    void before_the_index_was_read_everything_is_known() {
        assertThat(Vocabulary.UNKNOWN.knows("xyz")).isTrue();
        assertThat(Vocabulary.UNKNOWN.knowsFolded("xyz")).isTrue();
    }
}
