package org.basao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.catalogue.api.ProductCard;
import org.basao.kernel.Syllable;
import org.basao.kernel.VietnameseText;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/** Says a query in other words: as typed, or as it may have been meant, with the marks of the products it leads to. */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+(?:[.,]\\d+)*");

    private Spelling() {}

    private static List<String> words(String text) {
        return WORD.matcher(VietnameseText.composed(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** These tokens of the query as they were typed. */
    static List<String> typed(String text, List<Token> some, UnderstoodQuery query) {
        List<String> words = words(text);
        return some.stream()
                .map(token -> {
                    int at = query.tokens().indexOf(token);
                    return at >= 0 && words.size() == query.tokens().size() ? words.get(at) : token.folded();
                })
                .toList();
    }

    /** What may have been meant; empty if no word looks like a slip or the products do not hold the right one. */
    static Optional<String> meant(String text, UnderstoodQuery query, List<ProductCard> found) {
        List<String> words = new ArrayList<>(words(text));
        if (words.size() != query.tokens().size()) {
            return Optional.empty();
        }
        boolean changed = false;
        for (int i = 0; i < words.size(); i++) {
            Token token = query.tokens().get(i);
            Optional<String> right = token.near().isEmpty() ? Optional.empty() : right(token, found);
            if (right.isPresent()) {
                words.set(i, right.get());
                changed = true;
            }
        }
        return changed ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    /** Whether one of the products bears all the words as they are written: then a search for them finds it. */
    static boolean isHeld(String text, List<ProductCard> found) {
        Set<String> words = keys(text);
        return found.stream()
                .anyMatch(card -> keys(card.name() + " " + card.producerName() + " " + card.province())
                        .containsAll(words));
    }

    private static Set<String> keys(String text) {
        return VietnameseText.syllables(text).stream().map(Syllable::canonical).collect(Collectors.toSet());
    }

    private static Optional<String> right(Token token, List<ProductCard> found) {
        List<String> shown = found.stream()
                .flatMap(card -> Stream.of(card.name(), card.producerName(), card.province()))
                .flatMap(text -> words(text).stream())
                .toList();
        return token.near().stream()
                .flatMap(near -> shown.stream().filter(word -> isSpelt(word, near.folded())))
                .findFirst()
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSpelt(String word, String folded) {
        List<Syllable> syllables = VietnameseText.syllables(word);
        return syllables.size() == 1 && syllables.getFirst().folded().equals(folded);
    }
}
