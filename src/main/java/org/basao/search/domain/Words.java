package org.basao.search.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;

/** Phrases of lists against words of a query. */
final class Words {
    private static final Pattern TONES = Pattern.compile("\\d+$");

    private Words() {}

    static List<String> canonical(String phrase) {
        return VietnameseText.syllables(phrase).stream()
                .map(Syllable::canonical)
                .toList();
    }

    /** The folded key of one canonical syllable. */
    static String fold(String canonicalSyllable) {
        boolean number = Character.isDigit(canonicalSyllable.charAt(0));
        return number ? canonicalSyllable : new Syllable(withoutTone(canonicalSyllable), "").folded();
    }

    static String withoutTone(String canonicalSyllable) {
        return TONES.matcher(canonicalSyllable).replaceAll("");
    }

    static String tone(String canonicalSyllable) {
        return canonicalSyllable.substring(withoutTone(canonicalSyllable).length());
    }

    static String folded(List<Token> words) {
        return words.stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    /** Whether words whose folded forms are known to be equal can mean the phrase: strict ones need its accents. */
    static boolean mean(List<Token> words, List<String> canonicalPhrase) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).strict() && !words.get(i).canonical().equals(canonicalPhrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean areExactly(List<Token> words, List<String> canonicalPhrase) {
        return words.stream().map(Token::canonical).toList().equals(canonicalPhrase);
    }
}
