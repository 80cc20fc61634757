package org.basao.search.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;

/** Reads what was typed for a VNI keyboard that was off: "nuo7c1" is nước, "d9inh" is đinh. */
final class Vni {
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{M}\\d])[a-zA-Z]+[1-9][a-zA-Z1-9]*(?![\\p{L}\\p{M}\\d])");
    /** The combining mark for each digit from 1 to 5: sắc, huyền, hỏi, ngã, nặng. */
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final String VOWELS = "aeiouyăâêôơư";

    private Vni() {}

    /** The text with every such word decoded that is known then; "ST25" and "5kg" stay what they are. */
    static String decoded(String text, Predicate<String> isKnownCanonical) {
        return WORD.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(word(match.group().toLowerCase(Locale.ROOT))
                        .filter(word -> isKnown(word, isKnownCanonical))
                        .orElse(match.group())));
    }

    private static boolean isKnown(String word, Predicate<String> isKnownCanonical) {
        return VietnameseText.syllables(word).stream().map(Syllable::canonical).allMatch(isKnownCanonical);
    }

    private static Optional<String> word(String typed) {
        StringBuilder letters = new StringBuilder();
        String tone = "";
        for (int i = 0; i < typed.length(); i++) {
            char key = typed.charAt(i);
            if (key > '9') {
                letters.append(key);
            } else if (key <= '5') {
                tone = TONES.substring(key - '1', key - '0');
            } else if (!mark(letters, key)) {
                return Optional.empty();
            }
        }
        return last(letters, VOWELS) < 0 ? Optional.empty() : Optional.of(letters + tone);
    }

    private static boolean mark(StringBuilder letters, char key) {
        return switch (key) {
            case '6' -> change(letters, "aeo", "âêô");
            case '7' -> change(letters, "ou", "ơư") && withHorn(letters);
            case '8' -> change(letters, "a", "ă");
            default -> change(letters, "d", "đ");
        };
    }

    private static boolean change(StringBuilder letters, String from, String to) {
        int at = last(letters, from);
        if (at >= 0) {
            letters.setCharAt(at, to.charAt(from.indexOf(letters.charAt(at))));
        }
        return at >= 0;
    }

    /** One horn is typed for ươ. */
    private static boolean withHorn(StringBuilder letters) {
        int at = letters.indexOf("uơ");
        if (at >= 0 && (at == 0 || letters.charAt(at - 1) != 'q')) {
            letters.setCharAt(at, 'ư');
        }
        return true;
    }

    private static int last(CharSequence letters, String among) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (among.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
