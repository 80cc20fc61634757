package org.basao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void names_stand_in_the_order_of_the_alphabet_syllable_by_syllable() {
        List<String> ordered = List.of(
                "5 kg",
                "10 kg",
                "An Giang",
                "Ăn",
                "Ân",
                "ba",
                "ba ba",
                "bà",
                "bả",
                "bã",
                "bá",
                "bạ",
                "Củ Chi",
                "Dừa",
                "Đà Nẵng",
                "Đắk Lắk",
                "Ea Kar",
                "Hà Giang",
                "Hà Nội",
                "Hà Tĩnh",
                "Hải Phòng",
                "Nghệ An",
                "Nho");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(VietnameseOrder.NAMES);
        assertThat(shuffled).containsExactlyElementsOf(ordered);
    }

    @Test
    void the_key_of_a_name_does_not_see_case_or_punctuation() {
        assertThat(VietnameseOrder.sortKey("hà-nội")).isEqualTo(VietnameseOrder.sortKey("HÀ NỘI"));
    }
}
