package org.basao.site.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;

/**
 * Marks in a displayed text the syllables that were typed. The text stays as it is written: "che" marks "Chè"; "chè" does not mark
 * "che", because who types a mark means it.
 */
public final class Highlight {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|\\d+(?:[.,]\\d+)*");

    /** A stretch of the text as it stands, and whether it was typed. */
    public record Piece(String text, boolean marked) {}

    private final Set<String> exact = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    private Highlight(String typed) {
        for (Syllable syllable : VietnameseText.syllables(typed)) {
            if (syllable.accented()) {
                exact.add(syllable.canonical());
            } else {
                folded.add(syllable.folded());
            }
        }
    }

    /** The text in pieces that together are the text. */
    static List<Piece> of(String text, String typed) {
        Highlight highlight = new Highlight(typed);
        List<Piece> pieces = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int from = 0;
        int marked = -1;
        int end = 0;
        while (words.find()) {
            boolean meant = highlight.isTyped(words.group());
            if (meant && marked < 0) {
                add(pieces, text.substring(from, words.start()), false);
                marked = words.start();
            } else if (!meant && marked >= 0) {
                add(pieces, text.substring(marked, end), true);
                from = end;
                marked = -1;
            }
            end = words.end();
        }
        if (marked >= 0) {
            add(pieces, text.substring(marked, end), true);
            from = end;
        }
        add(pieces, text.substring(from), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private boolean isTyped(String word) {
        List<Syllable> syllables = VietnameseText.syllables(word);
        return !syllables.isEmpty()
                && syllables.stream()
                        .allMatch(
                                syllable -> folded.contains(syllable.folded()) || exact.contains(syllable.canonical()));
    }
}
