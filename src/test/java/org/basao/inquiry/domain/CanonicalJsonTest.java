package org.basao.inquiry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void members_stand_in_the_order_of_their_utf_16_units() {
        // the example of RFC 8785, section 3.2.3
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("\u20ac", "Euro Sign");
        json.put("\r", "Carriage Return");
        json.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        json.put("1", "One");
        json.put("\ud83d\ude00", "Emoji: Grinning Face");
        json.put("\u0080", "Control");
        json.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.of(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void texts_have_the_shortest_escapes() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void lists_keep_their_order_and_nothing_is_blank() {
        assertThat(CanonicalJson.of(Arrays.asList(1, 2L, true, null, List.of(), Map.of())))
                .isEqualTo("[1,2,true,null,[],{}]");
    }

    @Test
    void what_a_double_could_not_hold_is_no_number() {
        assertThatThrownBy(() -> CanonicalJson.of(1L << 54)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(new BigDecimal("1.5"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_digest_is_of_the_text_in_utf_8() {
        assertThat(CanonicalJson.sha256("chè"))
                .isEqualTo("67141e666a26f1fbc9a31878006bb47eb8aa0b411bdbf4ed8a7145aa0f69aa8e");
    }
}
