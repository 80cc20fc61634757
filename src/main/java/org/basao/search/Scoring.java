package org.basao.search;

import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Writes what a match is worth. Every clause has a fixed worth instead of a word's rarity, so that a rare word in a description
 * never beats a common one in a name: a word counts where it stands (name, then producer, then anywhere), a word with
 * synonyms counts its best way only, and on top of that words that stand side by side, begin the name or are all of it.
 */
final class Scoring {
    private final JsonGenerator json;
    private final Matching matching;

    Scoring(JsonGenerator json) {
        this.json = json;
        this.matching = new Matching(json);
    }

    /** Adds to an open bool query. */
    void write(UnderstoodQuery query) {
        json.writeStartArray("should");
        if (query.wished().isEmpty()) {
            all(query);
        } else {
            query.wished().forEach(this::wish);
        }
        json.writeEnd();
    }

    /** Of what need not match it counts whether it does, and words also in the name: there are many hits, and one after another will do. */
    private void wish(Concept wish) {
        constant(() -> matching.concept(wish), wish.size());
        if (wish instanceof Concept.Word word) {
            word(word.token(), 1);
        }
    }

    private void all(UnderstoodQuery query) {
        query.concepts().forEach(concept -> concept(concept, 1));
        query.optional().forEach(word -> worth(List.of(word), IndexField.NAME, "", Worth.OPTIONAL));
        for (int i = 1; i < query.tokens().size(); i++) {
            worth(query.tokens().subList(i - 1, i + 1), IndexField.NAME, "", Worth.NEIGHBOURS);
        }
        query.runs().forEach(this::beginnings);
        worth(query.tokens(), IndexField.HEAD, IndexField.WHOLE, Worth.WHOLE_NAME);
    }

    private void concept(Concept concept, double share) {
        switch (concept) {
            case Concept.Word word -> word(word.token(), share);
            case Concept.Span span -> span(span, share);
            case Concept.Kind kind -> constant(() -> matching.concept(kind), share);
        }
    }

    private void word(Token token, double share) {
        if (token.strict()) {
            term(IndexField.NAME, token.canonical(), Worth.NAME * share);
            term(IndexField.MAKER, token.canonical(), Worth.MAKER * share);
            return;
        }
        boolean marksLeftOut = token.canonical().equals(token.folded());
        double folded = marksLeftOut ? Worth.FOLDED : Worth.OTHER_MARKS;
        term(IndexField.NAME, token.canonical(), Worth.NAME * share * (1 - folded));
        term(IndexField.NAME_FOLDED, token.folded(), Worth.NAME * share * folded);
        term(IndexField.MAKER_FOLDED, token.folded(), Worth.MAKER * share * folded);
        if (!token.near().isEmpty()) {
            term(IndexField.ALL_FOLDED, token.folded(), Worth.ANYWHERE * share);
            near(token, true, Worth.CLOSE * share);
            near(token, false, Worth.NEAR * share);
        }
    }

    private void near(Token token, boolean close, double share) {
        List<String> words = token.near().stream()
                .filter(near -> near.close() == close)
                .map(Token.Near::folded)
                .toList();
        if (!words.isEmpty()) {
            terms(IndexField.NAME_FOLDED, words, Worth.NAME * share);
        }
    }

    private void span(Concept.Span span, double share) {
        json.writeStartObject().writeStartObject("dis_max").writeStartArray("queries");
        List<Token> words = span.tokens().toList();
        if (words.size() == 1) {
            literal(span.parts(), share);
        } else {
            literal(span.parts(), share * Worth.SCATTERED);
            sideBySide(words, share * words.size() * (span.isPlace() ? Worth.PLACE_IN_NAME : 1));
        }
        for (Concept.Variant variant : span.variants()) {
            double worth = span.size() * variant.weight() * share;
            switch (variant) {
                case Phrase phrase -> phrase(phrase, worth);
                case Property property -> property(property, worth);
            }
        }
        json.writeEnd().writeEnd().writeEnd();
    }

    private void literal(List<Concept> parts, double share) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("must");
        json.writeStartObject().writeStartObject("constant_score").writeKey("filter");
        matching.all(parts);
        json.write("boost", rounded(Worth.ANYWHERE * share * size(parts)))
                .writeEnd()
                .writeEnd();
        json.writeEnd().writeStartArray("should");
        parts.forEach(part -> concept(part, share));
        json.writeEnd().writeEnd().writeEnd();
    }

    /** Words that belong together count fully only where they stand together. */
    private void sideBySide(List<Token> words, double worth) {
        boolean strict = words.stream().allMatch(Token::strict);
        List<String> keys =
                words.stream().map(strict ? Token::canonical : Token::folded).toList();
        constant(
                () -> matching.row(keys, strict ? IndexField.NAME : IndexField.NAME_FOLDED),
                worth * (strict ? 1 : Worth.FOLDED));
        if (strict) {
            constant(() -> matching.row(keys, IndexField.ALL), worth * Worth.ANYWHERE);
        }
    }

    private static int size(List<Concept> parts) {
        return parts.stream().mapToInt(Concept::size).sum();
    }

    private void phrase(Phrase phrase, double worth) {
        term(IndexField.HEAD, String.join(" ", phrase.words()), worth * Worth.VARIANT_FIRST);
        if (!phrase.first()) {
            constant(() -> matching.phrase(phrase, IndexField.NAME), worth);
            constant(() -> matching.phrase(phrase, IndexField.ALL), worth * Worth.ANYWHERE);
        }
    }

    private void property(Property property, double worth) {
        if (property.attribute() == Attribute.PLACE) {
            place(property.values(), worth);
        } else {
            terms(Matching.field(property.attribute()), property.values(), worth);
        }
    }

    private void place(Collection<String> values, double worth) {
        List<String> named =
                values.stream().filter(value -> !value.startsWith("~")).toList();
        terms(IndexField.PLACE_NAME, named, worth);
        if (named.size() < values.size()) {
            terms(IndexField.PLACE_NAME, values, worth * Worth.FORMER_PLACE);
        }
    }

    private void beginnings(List<Token> run) {
        for (int length = 1; length <= Math.min(Worth.LONGEST_BEGINNING, run.size()); length++) {
            worth(run.subList(0, length), IndexField.HEAD, "", Worth.BEGINNING);
        }
    }

    /** Words side by side in a field: the very accents, or, where they were left out, nearly as much without. */
    private void worth(List<Token> words, IndexField field, String end, double worth) {
        String canonical = words.stream().map(Token::canonical).collect(Collectors.joining(" ")) + end;
        if (words.stream().allMatch(Token::strict)) {
            term(field, canonical, worth);
            return;
        }
        String folded = words.stream().map(Token::folded).collect(Collectors.joining(" ")) + end;
        IndexField withoutMarks = field == IndexField.HEAD ? IndexField.HEAD_FOLDED : IndexField.NAME_FOLDED;
        term(withoutMarks, folded, worth * Worth.FOLDED);
        if (words.size() == 1) { // of several words without marks hardly all mean the level tone
            term(field, canonical, worth * (1 - Worth.FOLDED));
        }
    }

    private void term(IndexField field, String value, double worth) {
        constant(() -> Json.term(json, field.key(), value), worth);
    }

    private void terms(IndexField field, Collection<String> values, double worth) {
        constant(() -> matching.property(field, values), worth);
    }

    private void constant(Runnable query, double worth) {
        json.writeStartObject().writeStartObject("constant_score").writeKey("filter");
        query.run();
        json.write("boost", rounded(worth)).writeEnd().writeEnd();
    }

    private static double rounded(double worth) {
        return Math.round(worth * 1000) / 1000.0;
    }
}
