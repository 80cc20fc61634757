package org.basao.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basao.kernel.Syllable;

/** Turns the syllables of a query into tokens: decides how strictly each is meant and mends those that nobody knows. */
final class Tokens {
    private static final int MOST_PARTS = 3;
    private static final int SHORTEST_PART = 2;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    Tokens(Lexicon lexicon, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    /** The text with what was typed for a VNI keyboard decoded: before letters and digits are parted. */
    String withoutVni(String text) {
        return vocabulary.isEmpty() ? text : Vni.decoded(text, vocabulary::knows);
    }

    List<Token> read(List<Syllable> typed, Reach reach) {
        List<Syllable> syllables = joined(typed, reach);
        boolean accentsTyped = syllables.stream().anyMatch(Syllable::accented);
        List<Token> tokens = new ArrayList<>();
        for (Syllable syllable : syllables) {
            if (syllable.number()) {
                tokens.add(new Token(syllable.letters(), syllable.letters(), true, List.of()));
            } else if (reach == Reach.NEAR) {
                tokens.addAll(loose(syllable));
            } else if (isWord(syllable.folded())) {
                tokens.add(token(syllable, isStrict(syllable, accentsTyped), List.of()));
            } else {
                tokens.addAll(mended(syllable));
            }
        }
        return tokens;
    }

    /** The syllables with those put together that only together are a word: "sok farm" is Sokfarm. */
    private List<Syllable> joined(List<Syllable> typed, Reach reach) {
        List<Syllable> syllables = new ArrayList<>();
        for (Syllable next : typed) {
            Syllable last = syllables.isEmpty() ? next : syllables.getLast();
            Syllable both = new Syllable(last.letters() + next.letters(), last.tones() + next.tones());
            boolean parted = reach == Reach.NEAR || !isWord(last.folded()) || !isWord(next.folded());
            if (!syllables.isEmpty()
                    && !last.number()
                    && !next.number()
                    && parted
                    && !vocabulary.isEmpty()
                    && vocabulary.knowsFolded(both.folded())) {
                syllables.set(syllables.size() - 1, both);
            } else {
                syllables.add(next);
            }
        }
        return syllables;
    }

    private boolean isWord(String folded) {
        return vocabulary.knowsFolded(folded) || lexicon.mentions(folded) || gazetteer.mentions(folded);
    }

    private boolean isStrict(Syllable syllable, boolean accentsTyped) {
        if (syllable.accented()) {
            return isSpelling(syllable.canonical());
        }
        return accentsTyped
                && !vocabulary.isEmpty()
                && vocabulary.knows(syllable.canonical())
                && vocabulary.isCommonWithoutMarks(syllable.canonical());
    }

    /** Whether the syllable, just so, stands in the index or in a list. */
    private boolean isSpelling(String canonical) {
        return vocabulary.knows(canonical) || lexicon.mentions(canonical) || gazetteer.mentions(canonical);
    }

    /** A syllable that nobody knows: Telex left on, words written together, or a slip. */
    private List<Token> mended(Syllable syllable) {
        Optional<Syllable> decoded = decoded(syllable);
        if (decoded.isPresent()) {
            return List.of(token(decoded.get(), true, List.of()));
        }
        List<Token.Near> near = vocabulary.near(syllable.canonical(), syllable.folded());
        List<String> parts = parts(syllable.folded(), MOST_PARTS);
        if (parts.size() > 1 && near.stream().noneMatch(Token.Near::close)) {
            return parts.stream()
                    .map(part -> new Token(part, part, false, List.of()))
                    .toList();
        }
        return List.of(token(syllable, false, near));
    }

    private List<Token> loose(Syllable syllable) {
        List<Token.Near> near = new ArrayList<>();
        decoded(syllable).ifPresent(word -> near.add(new Token.Near(word.folded(), true)));
        if (near.isEmpty() && !isWord(syllable.folded())) {
            return mended(syllable);
        }
        if (!isSpelling(syllable.canonical())) {
            near.addAll(vocabulary.near(syllable.canonical(), syllable.folded()));
        }
        return List.of(token(syllable, false, near));
    }

    private Optional<Syllable> decoded(Syllable syllable) {
        return syllable.accented()
                ? Optional.empty()
                : Telex.decode(syllable.letters()).filter(word -> vocabulary.knows(word.canonical()));
    }

    /** The fewest known syllables that make up the letters ("nuocmam"); just the letters if there are none. */
    private List<String> parts(String letters, int most) {
        if (vocabulary.isEmpty() || letters.length() < 2 * SHORTEST_PART || most < 2) {
            return List.of(letters);
        }
        List<String> fewest = List.of(letters);
        for (int end = SHORTEST_PART; end <= letters.length() - SHORTEST_PART; end++) {
            String head = letters.substring(0, end);
            if (!vocabulary.knowsFolded(head)) {
                continue;
            }
            String rest = letters.substring(end);
            List<String> tail = vocabulary.knowsFolded(rest) ? List.of(rest) : parts(rest, most - 1);
            boolean known = tail.stream().allMatch(vocabulary::knowsFolded);
            if (known && (fewest.size() == 1 || tail.size() + 1 < fewest.size())) {
                fewest = new ArrayList<>(tail);
                fewest.addFirst(head);
            }
        }
        return fewest;
    }

    private static Token token(Syllable syllable, boolean strict, List<Token.Near> near) {
        return new Token(syllable.canonical(), syllable.folded(), strict, near);
    }
}
