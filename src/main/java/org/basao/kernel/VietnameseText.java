package org.basao.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys by which Vietnamese texts are compared, found and put into addresses. Composed and decomposed text, both tone
 * placements (hoà, hòa) and both spellings of i and y (Mỹ, Mĩ) have the same key. Keys are for comparing only: names are
 * shown as they were written.
 *
 * <p>Pure functions that accept any string: control characters and punctuation separate, invisible marks vanish, a lone
 * surrogate is punctuation.
 */
public final class VietnameseText {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final Pattern NOT_OF_ADDRESS = Pattern.compile("[^a-z0-9]");
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private VietnameseText() {}

    /** The text in Unicode form C, as everything that comes from outside is stored. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Key that keeps accents: canonical syllables joined by a space; empty when the text holds no letter or digit. */
    public static String key(String text) {
        return joined(text, Syllable::canonical, " ");
    }

    /** Key without marks: folded syllables joined by a space; empty when the text holds no letter or digit. */
    public static String foldedKey(String text) {
        return joined(text, Syllable::folded, " ");
    }

    /**
     * The text as part of an address: ASCII letters, digits and hyphens, at most {@code maxLength} characters, never ending
     * within a syllable unless the first one alone is longer. Empty when nothing of the text can be written so.
     */
    public static String slug(String text, int maxLength) {
        StringBuilder slug = new StringBuilder();
        for (Syllable syllable : syllables(text)) {
            String part = NOT_OF_ADDRESS.matcher(syllable.plain()).replaceAll("");
            if (part.isEmpty()) {
                continue;
            }
            if (slug.isEmpty()) {
                slug.append(part, 0, Math.min(part.length(), maxLength));
            } else if (slug.length() + 1 + part.length() <= maxLength) {
                slug.append('-').append(part);
            } else {
                break;
            }
        }
        return slug.toString();
    }

    /**
     * Takes a text apart into syllables and numbers. Letters and digits are parted ("5kg" is 5 and kg, "ST25" is st and 25);
     * numbers are read as in Vietnam (1.234,5 is 1234,5) unless only the English reading makes sense (1.5); an apostrophe
     * inside a word is left out (H'Mông is hmông).
     */
    public static List<Syllable> syllables(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return new Reader(withAsciiDigits(decomposed)).read();
    }

    private static String joined(String text, Function<Syllable, String> key, String separator) {
        return syllables(text).stream().map(key).collect(Collectors.joining(separator));
    }

    private static String withAsciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                ascii.append((char) ('0' + Character.digit(point, 10)));
            } else if (point >= 0xFF41 && point <= 0xFF5A) { // full-width letters of East Asian keyboards
                ascii.append((char) (point - 0xFF41 + 'a'));
            } else {
                ascii.appendCodePoint(point);
            }
        });
        return ascii.toString();
    }

    /** Reads one decomposed lower-case text from left to right. */
    private static final class Reader {

        private final String text;
        private final List<Syllable> syllables = new ArrayList<>();
        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder tones = new StringBuilder();

        Reader(String text) {
            this.text = text;
        }

        List<Syllable> read() {
            Matcher digits = DIGITS.matcher(text);
            int at = 0;
            while (at < text.length()) {
                int point = text.codePointAt(at);
                if (point >= '0'
                        && point <= '9'
                        && digits.region(at, text.length()).lookingAt()) {
                    endOfSyllable();
                    number(digits.group());
                    at = digits.end();
                    continue;
                }
                at += Character.charCount(point);
                if (Character.isLetter(point)) {
                    letters.appendCodePoint(point == 'ð' || point == 'ɖ' ? 'đ' : point);
                } else if (isMark(point)) {
                    mark(point);
                } else if (!isInvisible(point) && !isApostropheInside(point, at)) {
                    endOfSyllable();
                }
            }
            endOfSyllable();
            return syllables;
        }

        private void endOfSyllable() {
            if (!letters.isEmpty()) {
                syllables.add(new Syllable(letters.toString(), tones.toString()));
            }
            letters.setLength(0);
            tones.setLength(0);
        }

        private void mark(int point) {
            if (letters.isEmpty()) {
                return;
            }
            int last = letters.length() - 1;
            char letter = letters.charAt(last);
            switch (point) {
                case 0x0300 -> tones.append('1');
                case 0x0309 -> tones.append('2');
                case 0x0303 -> tones.append('3');
                case 0x0301 -> tones.append('4');
                case 0x0323 -> tones.append('5');
                case 0x0306 -> letters.setCharAt(last, letter == 'a' ? 'ă' : letter);
                case 0x031B -> letters.setCharAt(last, letter == 'o' ? 'ơ' : letter == 'u' ? 'ư' : letter);
                case 0x0302 ->
                    letters.setCharAt(
                            last,
                            switch (letter) {
                                case 'a' -> 'â';
                                case 'e' -> 'ê';
                                case 'o' -> 'ô';
                                default -> letter;
                            });
                default -> {
                    // a mark of another language: the letter counts without it
                }
            }
        }

        private boolean isApostropheInside(int point, int next) {
            return (point == '\'' || point == '’' || point == '‘' || point == 'ʼ')
                    && !letters.isEmpty()
                    && next < text.length()
                    && Character.isLetter(text.codePointAt(next));
        }

        private static boolean isMark(int point) {
            return Character.getType(point) == Character.NON_SPACING_MARK;
        }

        private static boolean isInvisible(int point) {
            return Character.getType(point) == Character.FORMAT && point != ZERO_WIDTH_SPACE;
        }

        private void number(String written) {
            if (GROUPED.matcher(written).matches()) {
                add(written.replace(".", ""));
            } else if (DECIMAL.matcher(written).matches()) {
                add(written.replace('.', ','));
            } else {
                new StringTokenizer(written, ".,").asIterator().forEachRemaining(part -> add((String) part));
            }
        }

        private void add(String number) {
            String shortest = number.indexOf(',') < 0
                    ? number
                    : number.replaceFirst("0+$", "").replaceFirst(",$", "");
            syllables.add(new Syllable(shortest, ""));
        }
    }
}
