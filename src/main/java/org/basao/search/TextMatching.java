package org.basao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Token;

/** What {@link Matching} asks of the index, as {@code tsquery} of the database: a text that is bound as a parameter. */
final class TextMatching {
    private TextMatching() {}

    /** Matches a product that holds the concept in any of its ways. */
    static String concept(Concept concept) {
        return switch (concept) {
            case Concept.Word word -> word(word.token());
            case Concept.Span span -> span(span);
            case Concept.Kind kind -> kind(kind);
        };
    }

    private static String kind(Concept.Kind kind) {
        List<String> ways = new ArrayList<>();
        for (Concept one : kind.any()) {
            List<Token> words = one.tokens().toList();
            ways.add(
                    words.stream().allMatch(Token::strict)
                            ? term(IndexField.HEAD, Token.canonical(words))
                            : terms(IndexField.HEAD_FOLDED, Token.foldedOrNear(words)));
        }
        for (Concept.Variant variant : kind.variants()) {
            ways.add(
                    switch (variant) {
                        case Phrase phrase -> beginning(phrase);
                        case Property property -> terms(Matching.field(property.attribute()), property.values());
                    });
        }
        return joined(ways, " | ");
    }

    static String all(Collection<Concept> concepts) {
        return joined(concepts.stream().map(TextMatching::concept).toList(), " & ");
    }

    static String any(Collection<Concept> concepts) {
        return joined(concepts.stream().map(TextMatching::concept).toList(), " | ");
    }

    static String term(IndexField field, String value) {
        String key = TextKeys.key(field, value);
        return "'" + key.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String terms(IndexField field, Collection<String> values) {
        return joined(values.stream().sorted().map(value -> term(field, value)).toList(), " | ");
    }

    /** Words that differ from what was typed count in names only: in descriptions every syllable is near to some other. */
    private static String word(Token token) {
        if (token.strict()) {
            return term(IndexField.ALL, token.canonical());
        }
        if (token.sure()) {
            return term(IndexField.ALL_FOLDED, token.folded());
        }
        List<String> any = new ArrayList<>(List.of(token.folded()));
        token.near().forEach(near -> any.add(near.folded()));
        return joined(
                List.of(
                        term(IndexField.ALL, token.canonical()),
                        terms(IndexField.NAME_FOLDED, any),
                        terms(IndexField.MAKER_FOLDED, any)),
                " | ");
    }

    private static String span(Concept.Span span) {
        List<String> ways = new ArrayList<>(List.of(all(span.parts())));
        for (Concept.Variant variant : span.variants()) {
            ways.add(
                    switch (variant) {
                        case Phrase phrase -> phrase(phrase, IndexField.ALL);
                        case Property property -> terms(Matching.field(property.attribute()), property.values());
                    });
        }
        return joined(ways, " | ");
    }

    /** The words of the phrase side by side, unless they are part of a longer word of another meaning. */
    static String phrase(Phrase phrase, IndexField field) {
        if (phrase.first()) {
            return beginning(phrase);
        }
        if (phrase.not().isEmpty()) {
            return row(phrase.words(), field);
        }
        List<String> parts = new ArrayList<>(List.of(row(phrase.words(), field)));
        phrase.not().forEach(other -> parts.add("!" + row(other, field)));
        return joined(List.of(joined(parts, " & "), beginning(phrase)), " | ");
    }

    private static String beginning(Phrase phrase) {
        List<String> parts = new ArrayList<>(List.of(term(IndexField.HEAD, String.join(" ", phrase.words()))));
        phrase.not().forEach(other -> parts.add("!" + term(IndexField.HEAD, String.join(" ", other))));
        return joined(parts, " & ");
    }

    static String row(List<String> words, IndexField field) {
        if (words.size() == 1) {
            return term(field, words.getFirst());
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(term(field, words.get(i - 1) + " " + words.get(i)));
        }
        return joined(pairs, " & ");
    }

    private static String joined(List<String> parts, String by) {
        return parts.stream().collect(Collectors.joining(by, "(", ")"));
    }
}
