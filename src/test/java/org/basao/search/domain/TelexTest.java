package org.basao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelexTest {

    @ParameterizedTest
    @CsvSource({
        "nuowcs, nước",
        "nuocws, nước",
        "nwowcs, nước",
        "mawms, mắm",
        "chef, chè",
        "ddinh, đinh",
        "dinhd, đinh",
        "mieens, miến",
        "miense, miến",
        "caf, cà",
        "phee, phê",
        "ruowuj, rượu",
        "quys, quý",
        "thuowng, thương",
        "hoaf, hoà",
        "truwngs, trứng",
        "ddawcj, đặc",
        "banhs, bánh",
        "gaoj, gạo"
    })
    void what_the_keyboard_would_have_made_is_read(String typed, String meant) {
        assertThat(Telex.decode(typed).map(Syllable::canonical)).contains(VietnameseText.key(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh", "dong", "cam", "na", "x", "", "5kg", "ữ", "incredibleincredible"})
    void what_holds_no_key_of_telex_stays_as_it_is(String typed) {
        assertThat(Telex.decode(typed)).isEmpty();
    }

    @Test
    void a_consonant_before_the_vowel_is_no_tone() {
        assertThat(Telex.decode("tram")).isEmpty();
        assertThat(Telex.decode("sen")).isEmpty();
    }
}
