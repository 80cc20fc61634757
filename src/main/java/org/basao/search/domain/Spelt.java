package org.basao.search.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.stream.Collectors;

/** Canonical keys as people write them: {@code che1} is chè again. A key with several tones is left as it is. */
public final class Spelt {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";
    /** The combining marks of huyền, hỏi, ngã, sắc, nặng. */
    private static final String MARKS = "\u0300\u0309\u0303\u0301\u0323";

    private Spelt() {}

    /** The words of a phrase. */
    public static String phrase(Collection<String> canonicalWords) {
        return canonicalWords.stream().map(Spelt::word).collect(Collectors.joining(" "));
    }

    /** One canonical syllable. */
    public static String word(String canonical) {
        String tone = Words.tone(canonical);
        String letters = Words.withoutTone(canonical);
        if (tone.length() != 1 || letters.isEmpty() || "12345".indexOf(tone) < 0) {
            return canonical;
        }
        int vowel = toned(letters);
        if (vowel < 0) {
            return canonical;
        }
        char mark = MARKS.charAt(tone.charAt(0) - '1');
        return Normalizer.normalize(
                letters.substring(0, vowel + 1) + mark + letters.substring(vowel + 1), Normalizer.Form.NFC);
    }

    /** The vowel that bears the tone, in the older placement (hòa, not hoà); -1 if there is none. */
    private static int toned(String letters) {
        int first = firstVowel(letters);
        if (first < 0) {
            return -1;
        }
        int end = first;
        int marked = -1;
        while (end < letters.length() && VOWELS.indexOf(letters.charAt(end)) >= 0) {
            if (MARKED.indexOf(letters.charAt(end)) >= 0) {
                marked = end;
            }
            end++;
        }
        if (marked >= 0) {
            return marked;
        }
        boolean closed = end < letters.length();
        return switch (end - first) {
            case 1 -> first;
            case 2 -> closed ? first + 1 : first;
            default -> first + 1;
        };
    }

    /** Behind "qu" and "gi" where another vowel follows: those belong to the beginning. */
    private static int firstVowel(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (VOWELS.indexOf(letters.charAt(i)) < 0) {
                continue;
            }
            boolean glide = i == 1 && (letters.startsWith("qu") || letters.startsWith("gi"));
            boolean more = i + 1 < letters.length() && VOWELS.indexOf(letters.charAt(i + 1)) >= 0;
            return glide && more ? i + 1 : i;
        }
        return -1;
    }
}
