package org.basao.kernel;

import java.util.Comparator;
import java.util.List;

/**
 * Alphabetical order of Vietnamese names, syllable by syllable: Hà Nội before Hải Phòng, Đà Nẵng after Củ Chi and before
 * Ea Kar. Within a syllable the letters decide (a ă â b c d đ …), then the tone (level, huyền, hỏi, ngã, sắc, nặng).
 */
public final class VietnameseOrder {

    /** Puts names in order; names that differ only in case or punctuation are equal. */
    public static final Comparator<String> NAMES = Comparator.comparing(VietnameseOrder::sortKey);

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final char FIRST_LETTER = 'A';

    private VietnameseOrder() {}

    /** A key whose plain binary order (Java, Elasticsearch keyword, PostgreSQL collation "C") is the order of names. */
    public static String sortKey(String name) {
        StringBuilder key = new StringBuilder();
        List<Syllable> syllables = VietnameseText.syllables(name);
        for (Syllable syllable : syllables) {
            if (!key.isEmpty()) {
                key.append(' ');
            }
            if (syllable.number()) {
                number(key, syllable.letters());
            } else {
                letters(key, syllable);
            }
        }
        return key.toString();
    }

    /** Numbers stand before letters; more digits before the comma mean a larger number. */
    private static void number(StringBuilder key, String digits) {
        int whole = digits.indexOf(',') < 0 ? digits.length() : digits.indexOf(',');
        key.append((char) ('0' + Math.min(whole, 9))).append(digits);
    }

    private static void letters(StringBuilder key, Syllable syllable) {
        for (int i = 0; i < syllable.letters().length(); i++) {
            char letter = syllable.letters().charAt(i);
            int place = ALPHABET.indexOf(letter);
            key.append(place < 0 ? letter : (char) (FIRST_LETTER + place));
        }
        key.append(syllable.tones().isEmpty() ? "0" : syllable.tones());
    }
}
