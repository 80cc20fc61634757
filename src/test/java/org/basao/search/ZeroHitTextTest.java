package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroHitTextTest {
    @Test
    void a_text_is_counted_without_marks_and_punctuation() {
        assertThat(ZeroHitText.of("  Sầu riêng, «Ri6»! ")).contains("sau rieng ri 6");
        assertThat(ZeroHitText.of("gạo 12345 ST25")).contains("gao 12345 st 25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an@example.vn",
                "an＠example.vn",
                "chị An 0912345678",
                "0912 345 678",
                "0912.345.678",
                "(091) 234-5678",
                "+84 91 2345678",
                "٠٩١٢٣٤٥٦٧",
                "001 085 012 345",
                "!!!",
                ""
            })
    void addresses_numbers_and_nothing_are_not_counted(String text) {
        assertThat(ZeroHitText.of(text)).isEmpty();
    }

    @Test
    void a_long_text_is_cut_between_words() {
        assertThat(ZeroHitText.of("chè đinh ".repeat(100)).orElseThrow())
                .hasSizeLessThanOrEqualTo(80)
                .startsWith("che dinh");
        assertThat(ZeroHitText.of("x".repeat(1000)).orElseThrow()).hasSize(80);
    }

    @Test
    void weeks_are_those_of_iso() {
        assertThat(ZeroHitText.week(LocalDate.of(2026, 11, 15))).isEqualTo("2026-W46");
        assertThat(ZeroHitText.week(LocalDate.of(2027, 1, 1))).isEqualTo("2026-W53");
    }
}
