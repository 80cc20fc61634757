package org.basao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/**
 * What a match is worth, as an SQL expression with its parameters: simpler than {@link Scoring} and in the same spirit. A word in
 * the name is worth most, then in producer and place, then anywhere; typed marks more than none; the literal words more than
 * synonyms; and the beginning of a name, or all of it, most.
 */
final class TextScoring {
    private final List<Object> parameters;

    /** @param parameters takes what the question marks of the expression stand for, in order */
    TextScoring(List<Object> parameters) {
        this.parameters = parameters;
    }

    /** The worth of a row {@code t} of {@code product_text}. */
    String of(UnderstoodQuery query, boolean exact) {
        List<String> parts = new ArrayList<>();
        if (!query.wished().isEmpty()) {
            for (Concept wish : query.wished()) {
                parts.add(when("t.keys", TextMatching.concept(wish), wish.size()));
                if (wish instanceof Concept.Word word) {
                    parts.add(word(word.token(), 1));
                }
            }
            return String.join(" + ", parts);
        }
        for (Concept concept : query.concepts()) {
            parts.add(concept(concept, 1));
            if (!exact) {
                parts.add(when("t.keys", TextMatching.concept(concept), concept.size()));
            }
        }
        query.optional().forEach(word -> parts.add(row(List.of(word), IndexField.NAME, "", Worth.OPTIONAL)));
        for (int i = 1; i < query.tokens().size(); i++) {
            parts.add(row(query.tokens().subList(i - 1, i + 1), IndexField.NAME, "", Worth.NEIGHBOURS));
        }
        for (List<Token> run : query.runs()) {
            for (int length = 1; length <= Math.min(Worth.LONGEST_BEGINNING, run.size()); length++) {
                parts.add(row(run.subList(0, length), IndexField.HEAD, "", Worth.BEGINNING));
            }
        }
        parts.add(row(query.tokens(), IndexField.HEAD, IndexField.WHOLE, Worth.WHOLE_NAME));
        return String.join(" + ", parts);
    }

    private String concept(Concept concept, double share) {
        return switch (concept) {
            case Concept.Word word -> word(word.token(), share);
            case Concept.Span span -> span(span, share);
            case Concept.Kind kind -> when("t.keys", TextMatching.concept(kind), share);
        };
    }

    private String word(Token token, double share) {
        if (token.strict()) {
            return term(IndexField.NAME, token.canonical(), Worth.NAME * share) + " + "
                    + term(IndexField.MAKER, token.canonical(), Worth.MAKER * share);
        }
        double folded = token.canonical().equals(token.folded()) ? Worth.FOLDED : Worth.OTHER_MARKS;
        List<String> parts = new ArrayList<>(List.of(
                term(IndexField.NAME, token.canonical(), Worth.NAME * share * (1 - folded)),
                term(IndexField.NAME_FOLDED, token.folded(), Worth.NAME * share * folded),
                term(IndexField.MAKER_FOLDED, token.folded(), Worth.MAKER * share * folded)));
        if (!token.near().isEmpty()) {
            parts.add(term(IndexField.ALL_FOLDED, token.folded(), Worth.ANYWHERE * share));
            parts.add(near(token, true, Worth.CLOSE * share));
            parts.add(near(token, false, Worth.NEAR * share));
        }
        return String.join(" + ", parts);
    }

    private String near(Token token, boolean close, double share) {
        Set<String> words = token.near().stream()
                .filter(near -> near.close() == close)
                .map(Token.Near::folded)
                .collect(Collectors.toSet());
        return words.isEmpty() ? "0" : terms(IndexField.NAME_FOLDED, words, Worth.NAME * share);
    }

    /** The best of its ways. */
    private String span(Concept.Span span, double share) {
        List<Token> words = span.tokens().toList();
        List<String> ways =
                new ArrayList<>(List.of(literal(span, words.size() == 1 ? share : share * Worth.SCATTERED)));
        if (words.size() > 1) {
            sideBySide(ways, words, share * words.size() * (span.isPlace() ? Worth.PLACE_IN_NAME : 1));
        }
        for (Concept.Variant variant : span.variants()) {
            double worth = span.size() * variant.weight() * share;
            switch (variant) {
                case Phrase phrase -> phrase(ways, phrase, worth);
                case Property property -> property(ways, property, worth);
            }
        }
        return "greatest(" + String.join(", ", ways) + ")";
    }

    private String literal(Concept.Span span, double share) {
        parameters.add(TextMatching.all(span.parts()));
        return "case when t.keys @@ cast(? as tsquery) then " + rounded(Worth.ANYWHERE * share * span.size()) + " + "
                + span.parts().stream().map(part -> concept(part, share)).collect(Collectors.joining(" + "))
                + " else 0 end";
    }

    /** Words that belong together count fully only where they stand together. */
    private void sideBySide(List<String> ways, List<Token> words, double worth) {
        boolean strict = words.stream().allMatch(Token::strict);
        List<String> keys =
                words.stream().map(strict ? Token::canonical : Token::folded).toList();
        IndexField field = strict ? IndexField.NAME : IndexField.NAME_FOLDED;
        ways.add(when("t.near_keys", TextMatching.row(keys, field), worth * (strict ? 1 : Worth.FOLDED)));
        if (strict) {
            ways.add(when("t.keys", TextMatching.row(keys, IndexField.ALL), worth * Worth.ANYWHERE));
        }
    }

    private void phrase(List<String> ways, Phrase phrase, double worth) {
        ways.add(term(IndexField.HEAD, String.join(" ", phrase.words()), worth * Worth.VARIANT_FIRST));
        if (!phrase.first()) {
            ways.add(when("t.near_keys", TextMatching.phrase(phrase, IndexField.NAME), worth));
            ways.add(when("t.keys", TextMatching.phrase(phrase, IndexField.ALL), worth * Worth.ANYWHERE));
        }
    }

    private void property(List<String> ways, Property property, double worth) {
        IndexField field = Matching.field(property.attribute());
        if (property.attribute() != Attribute.PLACE) {
            ways.add(terms(field, property.values(), worth));
            return;
        }
        Set<String> named = property.values().stream()
                .filter(value -> !value.startsWith("~"))
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            ways.add(terms(field, named, worth));
        }
        if (named.size() < property.values().size()) {
            ways.add(terms(field, property.values(), worth * Worth.FORMER_PLACE));
        }
    }

    /** Words side by side: the very accents, or, where they were left out, nearly as much without. */
    private String row(List<Token> words, IndexField field, String end, double worth) {
        String canonical = words.stream().map(Token::canonical).collect(Collectors.joining(" ")) + end;
        if (words.stream().allMatch(Token::strict)) {
            return term(field, canonical, worth);
        }
        String folded = words.stream().map(Token::folded).collect(Collectors.joining(" ")) + end;
        IndexField withoutMarks = field == IndexField.HEAD ? IndexField.HEAD_FOLDED : IndexField.NAME_FOLDED;
        String some = term(withoutMarks, folded, worth * Worth.FOLDED);
        return words.size() == 1 ? some + " + " + term(field, canonical, worth * (1 - Worth.FOLDED)) : some;
    }

    private String term(IndexField field, String value, double worth) {
        return when(column(field), TextMatching.term(field, value), worth);
    }

    private String terms(IndexField field, Set<String> values, double worth) {
        return when(column(field), TextMatching.terms(field, values), worth);
    }

    private static String column(IndexField field) {
        return TextKeys.isNear(field) ? "t.near_keys" : "t.keys";
    }

    private String when(String column, String query, double worth) {
        parameters.add(query);
        return "case when " + column + " @@ cast(? as tsquery) then " + rounded(worth) + " else 0 end";
    }

    private static double rounded(double worth) {
        return Math.round(worth * 1000) / 1000.0;
    }
}
