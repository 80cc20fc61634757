package org.basao.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeltTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chè",
                "đinh",
                "thịt lợn",
                "mật ong",
                "rượu cần",
                "quýt",
                "giò chả",
                "hòa bình",
                "thủy sản",
                "khoai tây",
                "cà phê",
                "muối tôm",
                "nước mắm",
                "quà",
                "già",
                "tương ớt",
                "bưởi",
                "yến",
                "ngoài",
                "khuỷu",
                "oản",
                "200 g"
            })
    void a_key_is_written_as_people_write_it(String phrase) {
        List<String> keys = VietnameseText.syllables(phrase).stream()
                .map(Syllable::canonical)
                .toList();
        assertThat(VietnameseText.key(Spelt.phrase(keys))).isEqualTo(VietnameseText.key(phrase));
        assertThat(Spelt.phrase(keys)).doesNotContainPattern("[a-zđươôêăâ][1-5]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chè", "hòa", "thủy", "mật", "rượu", "khoái", "giò", "quả", "bưởi", "toàn", "cuốn", "nghĩa"})
    void the_tone_stands_where_it_is_mostly_written(String word) {
        assertThat(Spelt.word(VietnameseText.syllables(word).getFirst().canonical()))
                .isEqualTo(word);
    }
}
