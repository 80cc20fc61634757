package org.basao.search.domain;

import java.util.Optional;
import org.basao.kernel.Syllable;

/**
 * Reads what was typed for a Telex keyboard that was off: "nuowcs" is nước, "ddinh" is đinh. Whether the reading makes sense is
 * for the caller to say: "tea" would be "tê" if that were a word.
 */
final class Telex {
    private static final String TONE_KEYS = "frxsj"; // huyền, hỏi, ngã, sắc, nặng: in the order of Syllable.tones
    private static final String VOWELS = "aăâeêioôơuưy";

    private final StringBuilder letters = new StringBuilder();
    private String tone = "";
    private boolean decoded;

    private Telex() {}

    /** The syllable behind plain ASCII letters; empty if no key of Telex is in them. */
    static Optional<Syllable> decode(String typed) {
        if (!typed.matches("[a-z]{2,12}")) {
            return Optional.empty();
        }
        Telex telex = new Telex();
        typed.chars().forEach(key -> telex.press((char) key));
        return telex.decoded
                ? Optional.of(new Syllable(telex.letters.toString().replaceFirst("ưo(?=.)", "ươ"), telex.tone))
                : Optional.empty();
    }

    private void press(char key) {
        int toneKey = TONE_KEYS.indexOf(key);
        if (toneKey >= 0 && lastVowel(VOWELS) >= 0) {
            tone = String.valueOf(toneKey + 1);
            decoded = true;
        } else if (mark(key)) {
            decoded = true;
        } else {
            letters.append(key);
        }
    }

    private boolean mark(char key) {
        return switch (key) {
            case 'w' -> hook();
            case 'd' -> stroke();
            case 'a', 'e', 'o' -> hat(key);
            default -> false;
        };
    }

    private boolean hook() {
        int at = lastVowel("aou");
        if (at < 0) {
            letters.append('ư');
            return true;
        }
        char letter = letters.charAt(at);
        letters.setCharAt(at, letter == 'a' ? 'ă' : letter == 'o' ? 'ơ' : 'ư');
        if (letter == 'o'
                && at > 0
                && letters.charAt(at - 1) == 'u'
                && !letters.toString().startsWith("qu")) {
            letters.setCharAt(at - 1, 'ư');
        }
        return true;
    }

    private boolean stroke() {
        boolean afterOtherConsonants = letters.length() > 1 && lastVowel(VOWELS) < 0;
        if (letters.isEmpty() || letters.charAt(0) != 'd' || afterOtherConsonants) {
            return false;
        }
        letters.setCharAt(0, 'đ');
        return true;
    }

    private boolean hat(char key) {
        int at = lastVowel(String.valueOf(key));
        if (at < 0 || lastVowel(VOWELS) > at) {
            return false;
        }
        letters.setCharAt(at, key == 'a' ? 'â' : key == 'e' ? 'ê' : 'ô');
        return true;
    }

    private int lastVowel(String among) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            if (among.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
