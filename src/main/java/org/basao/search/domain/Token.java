package org.basao.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One syllable or number of a query, with how far a product may differ from it.
 *
 * @param canonical key with accents
 * @param folded key without marks
 * @param strict only the very accents count, because the writer set them (or plainly left them out in an accented query)
 * @param near what may be meant instead, best first; empty unless the syllable looks like a slip
 */
public record Token(String canonical, String folded, boolean strict, List<Near> near) {

    /**
     * A known syllable within one slip of the typed one.
     *
     * @param folded the known syllable, without marks
     * @param close whether it differs by the likeliest of slips: one letter with the same accents, or a doubled letter
     */
    public record Near(String folded, boolean close) {}

    public Token {
        near = List.copyOf(near);
    }

    /** Whether it was typed without marks and needs no mending: then any marks are as good as others. */
    public boolean sure() {
        return near.isEmpty() && canonical.equals(folded);
    }

    /** The words with their accents, as in a row. */
    public static String canonical(List<Token> words) {
        return words.stream().map(Token::canonical).collect(Collectors.joining(" "));
    }

    /** The rows of words without marks that may be meant: as typed, or with one slip mended. */
    public static List<String> foldedOrNear(List<Token> words) {
        List<String> folded = words.stream().map(Token::folded).toList();
        List<String> rows = new ArrayList<>(List.of(String.join(" ", folded)));
        for (int i = 0; i < words.size(); i++) {
            for (Near near : words.get(i).near()) {
                List<String> mended = new ArrayList<>(folded);
                mended.set(i, near.folded());
                rows.add(String.join(" ", mended));
            }
        }
        return rows;
    }

    /** Whether this token, as typed, can stand for the word of a list. */
    boolean means(String canonicalWord, String foldedWord) {
        return strict ? canonical.equals(canonicalWord) : folded.equals(foldedWord);
    }
}
