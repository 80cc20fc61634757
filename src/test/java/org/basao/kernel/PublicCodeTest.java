package org.basao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PublicCodeTest {
    private final Random random = new Random(7);

    @Test
    void a_fresh_code_is_valid_and_free_of_look_alikes() {
        for (int i = 0; i < 2000; i++) {
            String code = PublicCode.random(random).value();
            assertThat(code).hasSize(10).doesNotContain("0", "1", "I", "L", "O");
            assertThat(PublicCode.parse(code)).isPresent();
        }
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        String code = PublicCode.random(random).value();
        for (int i = 0; i < code.length(); i++) {
            for (char other : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
                if (other != code.charAt(i)) {
                    String wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(PublicCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_in_the_body_is_noticed() {
        for (int n = 0; n < 200; n++) {
            String code = PublicCode.random(random).value();
            for (int i = 0; i < code.length() - 2; i++) {
                if (code.charAt(i) != code.charAt(i + 1)) {
                    String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                    assertThat(PublicCode.parse(swapped)).as(swapped).isEmpty();
                }
            }
        }
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        PublicCode code = PublicCode.random(random);
        String typed = " " + code.value().substring(0, 5).toLowerCase(java.util.Locale.ROOT) + "-"
                + code.value().substring(5) + " ";
        assertThat(PublicCode.parse(typed)).contains(code);
        assertThat(PublicCode.parse(null)).isEmpty();
        assertThat(PublicCode.parse("x".repeat(100_000))).isEmpty();
        assertThatThrownBy(() -> new PublicCode("ABC")).isInstanceOf(IllegalArgumentException.class);
    }
}
