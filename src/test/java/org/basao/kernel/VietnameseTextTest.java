package org.basao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    private static final String[] FAMILIES = {
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ"
    };
    private static final String ASCII_OF_FAMILIES = "aaaeeiooouuy";

    @Test
    void all_134_marked_letters_fold_to_ascii_composed_or_not() {
        int marked = 0;
        for (int family = 0; family < FAMILIES.length; family++) {
            for (String letter : letters(FAMILIES[family])) {
                for (String written : List.of(letter, letter.toUpperCase(Locale.ROOT))) {
                    String expected = String.valueOf(ASCII_OF_FAMILIES.charAt(family));
                    assertThat(VietnameseText.foldedKey(written)).isEqualTo(expected);
                    assertThat(VietnameseText.foldedKey(decomposed(written))).isEqualTo(expected);
                    assertThat(VietnameseText.key(decomposed(written))).isEqualTo(VietnameseText.key(written));
                    marked += written.charAt(0) > 127 ? 1 : 0;
                }
            }
        }
        assertThat(VietnameseText.foldedKey("Đ đ")).isEqualTo("d d");
        assertThat(marked + 2).isEqualTo(134);
    }

    @Test
    void every_accent_is_another_canonical_key() {
        List<String> keys = new ArrayList<>();
        for (String family : FAMILIES) {
            for (String letter : letters(family)) {
                keys.add(VietnameseText.key("b" + letter + "n"));
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoà|hòa",
                "Thuỷ|thủy",
                "khoẻ|khỏe",
                "Hoá|HÓA",
                "quí|quý",
                "kỹ|kĩ",
                "Mỹ|mĩ",
                "lý|lí",
                "mỳ|mì",
                "tỷ|tỉ",
                "quýt|quít",
                "Ðắk|Đắk",
                "tuỵnh|tụynh",
                "H’Mông|Hmông",
                "sô-cô-la|Sô cô la",
                "Thừa Thiên - Huế|thừa thiên huế"
            })
    void spellings_of_one_word_have_one_key(String one, String other) {
        assertThat(VietnameseText.key(one)).isEqualTo(VietnameseText.key(other));
        assertThat(VietnameseText.foldedKey(one)).isEqualTo(VietnameseText.foldedKey(other));
    }

    @ParameterizedTest
    @CsvSource({
        "dừa, dứa",
        "dừa, dưa",
        "cam, cám",
        "tay, tai",
        "mây, mâi",
        "tuy, tui",
        "yên, iên",
        "thuyền, thuiền",
        "y, i",
        "đa, da"
    })
    void different_words_keep_different_keys(String one, String other) {
        assertThat(VietnameseText.key(one)).isNotEqualTo(VietnameseText.key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5kg|5 kg",
                "38N|38 n",
                "38°N|38 n",
                "500ml|500 ml",
                "ST25|st 25",
                "1.234,5 kg|1234,5 kg",
                "1.500.000đ|1500000 đ",
                "1,50 l|1,5 l",
                "1.5 lít|1,5 lit4",
                "12.05.2025|12 05 2025",
                "015/QĐ-UBND|015 qđ ubnd",
                "3in1|3 in 1",
                "gạo, ngô…|gao5 ngô"
            })
    void numbers_and_units_are_parted_and_read_as_in_vietnam(String text, String key) {
        assertThat(VietnameseText.key(text)).isEqualTo(key);
    }

    @Test
    void invisible_marks_vanish_and_everything_else_separates() {
        assertThat(VietnameseText.key("\u200Fchè\u00AD \u202Eđinh\u0000lá🍵trà\uD83D"))
                .isEqualTo("che1 đinh la4 tra1");
        assertThat(VietnameseText.key("  …!?  ")).isEmpty();
        assertThat(VietnameseText.key("")).isEmpty();
    }

    @Test
    void marks_in_either_order_mean_the_same_letter() {
        assertThat(VietnameseText.key("e\u0301\u0302")).isEqualTo(VietnameseText.key("ế"));
        assertThat(VietnameseText.key("o\u0323\u031B")).isEqualTo(VietnameseText.key("ợ"));
    }

    @Test
    void a_slug_keeps_the_spelling_and_never_cuts_a_syllable() {
        assertThat(VietnameseText.slug("Đèn mỹ nghệ (Đức Phong) 38°", 80)).isEqualTo("den-my-nghe-duc-phong-38");
        assertThat(VietnameseText.slug("Chè đinh Tân Cương", 13)).isEqualTo("che-dinh-tan");
        assertThat(VietnameseText.slug("Chè đinh Tân Cương", 12)).isEqualTo("che-dinh-tan");
        assertThat(VietnameseText.slug("Chè đinh Tân Cương", 11)).isEqualTo("che-dinh");
        assertThat(VietnameseText.slug("Nghiêng", 4)).isEqualTo("nghi");
        assertThat(VietnameseText.slug("茶", 20)).isEmpty();
    }

    @Test
    void both_tone_placements_of_generated_syllables_have_one_key() {
        String[] onsets = {"", "b", "ch", "đ", "h", "kh", "l", "ngh", "ph", "th", "tr", "v", "x"};
        String[] rimes = {"oa", "oe", "uy"};
        int[] tones = {0x300, 0x301, 0x303, 0x309, 0x323};
        for (String onset : onsets) {
            for (String rime : rimes) {
                for (int tone : tones) {
                    String mark = Character.toString(tone);
                    String modern = onset + rime + mark;
                    String old = onset + rime.charAt(0) + mark + rime.charAt(1);
                    assertThat(VietnameseText.key(modern)).isEqualTo(VietnameseText.key(old));
                    assertThat(VietnameseText.key(VietnameseText.composed(modern)))
                            .isEqualTo(VietnameseText.key(old));
                }
            }
        }
    }

    @Test
    void folded_keys_are_stable_and_no_text_breaks_them() {
        Random random = new Random(20260701);
        for (int round = 0; round < 3000; round++) {
            String any = anyText(random);
            assertThatCode(() -> VietnameseText.key(any)).doesNotThrowAnyException();
            assertThat(VietnameseText.key(decomposed(any))).isEqualTo(VietnameseText.key(any));
            String folded = VietnameseText.foldedKey(any);
            assertThat(VietnameseText.foldedKey(folded)).isEqualTo(folded);
            for (Syllable syllable : VietnameseText.syllables(any)) {
                assertThat(new Syllable(syllable.canonical(), "").canonical()).isEqualTo(syllable.canonical());
            }
            assertThat(VietnameseText.slug(any, 30))
                    .matches("([a-z0-9]+(-[a-z0-9]+)*)?")
                    .hasSizeLessThanOrEqualTo(30);
        }
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> (char) random.nextInt(0x10000);
                        case 1 -> (char) (0x1EA0 + random.nextInt(0x5A));
                        case 2 -> (char) (0x300 + random.nextInt(0x30));
                        default -> (char) (32 + random.nextInt(95));
                    });
        }
        return text.toString();
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
