package org.basao.search;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Token;

/** Writes what a product has to hold to match a concept, wherever it stands. What the match is worth is for {@link Scoring}. */
final class Matching {
    private static final double FIRST = 1.5;

    private final JsonGenerator json;

    Matching(JsonGenerator json) {
        this.json = json;
    }

    /** One query that matches the concept in any of its ways. */
    void concept(Concept concept) {
        switch (concept) {
            case Concept.Word word -> word(word.token());
            case Concept.Span span -> span(span);
            case Concept.Kind kind -> kind(kind);
        }
    }

    /** One query that matches names that begin with the words, or what else says that a product is of this kind. */
    private void kind(Concept.Kind kind) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("should");
        for (Concept one : kind.any()) {
            List<Token> words = one.tokens().toList();
            if (words.stream().allMatch(Token::strict)) {
                Json.term(json, IndexField.HEAD.key(), Token.canonical(words));
            } else {
                Json.terms(json, IndexField.HEAD_FOLDED.key(), Token.foldedOrNear(words));
            }
        }
        for (Concept.Variant variant : kind.variants()) {
            switch (variant) {
                case Phrase phrase -> beginning(phrase);
                case Property property -> property(field(property.attribute()), property.values());
            }
        }
        json.writeEnd().writeEnd().writeEnd();
    }

    /**
     * One query that matches at least so many of the concepts; the more of the query they are, the more it is worth. The first
     * one weighs most: in Vietnamese it says what the thing is.
     */
    void some(List<Concept> concepts, int atLeast) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("should");
        for (int i = 0; i < concepts.size(); i++) {
            json.writeStartObject().writeStartObject("constant_score").writeKey("filter");
            concept(concepts.get(i));
            json.write("boost", concepts.get(i).size() * (i == 0 ? FIRST : 1.0))
                    .writeEnd()
                    .writeEnd();
        }
        json.writeEnd().write("minimum_should_match", atLeast).writeEnd().writeEnd();
    }

    /** One query that matches names which hold the words; of those that stand for a kind of goods, all products of the kind. */
    void named(Concept concept) {
        if (concept instanceof Concept.Word word) {
            Token token = word.token();
            Json.terms(
                    json,
                    token.strict() ? IndexField.NAME.key() : IndexField.NAME_FOLDED.key(),
                    token.strict() ? List.of(token.canonical()) : Token.foldedOrNear(List.of(token)));
        } else {
            concept(concept);
        }
    }

    private void word(Token token) {
        if (token.strict()) {
            Json.term(json, IndexField.ALL.key(), token.canonical());
        } else if (token.sure()) {
            Json.term(json, IndexField.ALL_FOLDED.key(), token.folded());
        } else {
            guess(token);
        }
    }

    /** Words that differ from what was typed count in names only: in descriptions every syllable is near to some other. */
    private void guess(Token token) {
        List<String> any = new ArrayList<>(List.of(token.folded()));
        token.near().forEach(near -> any.add(near.folded()));
        json.writeStartObject().writeStartObject("bool").writeStartArray("should");
        Json.term(json, IndexField.ALL.key(), token.canonical());
        Json.terms(json, IndexField.NAME_FOLDED.key(), any);
        Json.terms(json, IndexField.MAKER_FOLDED.key(), any);
        json.writeEnd().writeEnd().writeEnd();
    }

    private void span(Concept.Span span) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("should");
        all(span.parts());
        for (Concept.Variant variant : span.variants()) {
            switch (variant) {
                case Phrase phrase -> phrase(phrase, IndexField.ALL);
                case Property property -> property(field(property.attribute()), property.values());
            }
        }
        json.writeEnd().writeEnd().writeEnd();
    }

    /** One query that matches all of the concepts. */
    void all(Collection<Concept> concepts) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("filter");
        concepts.forEach(this::concept);
        json.writeEnd().writeEnd().writeEnd();
    }

    /** One query that matches the words of the phrase side by side, unless they are part of a longer word of another meaning. */
    void phrase(Phrase phrase, IndexField field) {
        if (phrase.first()) {
            beginning(phrase);
            return;
        }
        if (phrase.not().isEmpty()) {
            row(phrase.words(), field);
            return;
        }
        json.writeStartObject().writeStartObject("bool").writeStartArray("should");
        json.writeStartObject().writeStartObject("bool").writeStartArray("filter");
        row(phrase.words(), field);
        json.writeEnd().writeStartArray("must_not");
        none(phrase.not(), field);
        json.writeEnd().writeEnd().writeEnd();
        beginning(phrase); // tea from Trà Vinh is tea although the longer word is there as well
        json.writeEnd().writeEnd().writeEnd();
    }

    /** Queries that match any of the rows; those of two words are one key each, and one query together. */
    private void none(Collection<List<String>> rows, IndexField field) {
        List<String> pairs = rows.stream()
                .filter(row -> row.size() == 2)
                .map(row -> String.join(" ", row))
                .toList();
        if (!pairs.isEmpty()) {
            Json.terms(json, field.key(), pairs);
        }
        rows.stream().filter(row -> row.size() != 2).forEach(row -> row(row, field));
    }

    /** One query that matches names that begin with the phrase and not with a longer word of another meaning. */
    private void beginning(Phrase phrase) {
        String words = String.join(" ", phrase.words());
        if (phrase.not().isEmpty()) {
            Json.term(json, IndexField.HEAD.key(), words);
            return;
        }
        json.writeStartObject().writeStartObject("bool").writeStartArray("filter");
        Json.term(json, IndexField.HEAD.key(), words);
        json.writeEnd().writeStartArray("must_not");
        Json.terms(
                json,
                IndexField.HEAD.key(),
                phrase.not().stream().map(other -> String.join(" ", other)).toList());
        json.writeEnd().writeEnd().writeEnd();
    }

    /** One query that matches the words side by side: by each pair of neighbours. */
    void row(List<String> words, IndexField field) {
        List<String> keys = keys(words);
        if (keys.size() == 1) {
            Json.term(json, field.key(), keys.getFirst());
            return;
        }
        json.writeStartObject().writeStartObject("bool").writeStartArray("filter");
        keys.forEach(key -> Json.term(json, field.key(), key));
        json.writeEnd().writeEnd().writeEnd();
    }

    void property(IndexField field, Collection<String> values) {
        Json.terms(json, field.key(), values.stream().sorted().toList());
    }

    /** The index keys that neighbouring words leave: the word itself, or the pairs. */
    private static List<String> keys(List<String> words) {
        if (words.size() == 1) {
            return words;
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }

    static IndexField field(Attribute attribute) {
        return switch (attribute) {
            case PLACE -> IndexField.PLACE_NAME;
            case CATEGORY -> IndexField.CATEGORY;
            case ENTITY_TYPE -> IndexField.ENTITY_TYPE;
            case SET -> IndexField.SET;
            case STARS -> IndexField.STARS;
            case MEASURE -> IndexField.MEASURE;
            case CODE -> IndexField.CODE;
        };
    }
}
