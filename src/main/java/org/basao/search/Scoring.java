package org.basao.search;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
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
 * Writes what a product has to match and what each match is worth. Every clause has a fixed worth instead of a word's rarity:
 * each concept counts its best field only (name before producer and place before description), and the concepts add up. So a
 * rare word in a description never beats a common one in a name.
 */
final class Scoring {
    private static final double NAME = 1;
    private static final double PRODUCER = 0.5;
    private static final double PLACE = 0.5;
    private static final double TEXT = 0.35;
    /** Marks were left out: nearly as good as the very word. */
    private static final double FOLDED = 0.9;
    /** Marks were typed and are others. */
    private static final double OTHER_MARKS = 0.25;

    private static final double CLOSE = 0.6;
    private static final double NEAR = 0.3;
    private static final double NEIGHBOURS = 0.3;
    private static final double BEGINNING = 0.25;
    private static final double WHOLE_NAME = 1.5;
    private static final double OPTIONAL = 0.2;
    private static final double HEAD_OF_VARIANT = 1.2;
    private static final double UNNAMED_FORMER_PLACE = 0.5;
    private static final double SECOND_FIELD = 0.1;
    private static final int LONGEST_BEGINNING = 4;

    private final JsonGenerator json;

    Scoring(JsonGenerator json) {
        this.json = json;
    }

    /** Adds to an open bool query. */
    void write(UnderstoodQuery query, int mustMatch) {
        if (query.isNothing()) {
            return;
        }
        json.writeStartArray("must");
        if (mustMatch >= query.concepts().size()) {
            query.concepts().forEach(this::concept);
        } else {
            json.writeStartObject().writeStartObject("bool").writeStartArray("should");
            query.concepts().forEach(this::concept);
            json.writeEnd().write("minimum_should_match", mustMatch).writeEnd().writeEnd();
        }
        json.writeEnd().writeStartArray("should");
        query.optional().forEach(word -> constant(field(word, IndexField.NAME), key(word), OPTIONAL));
        neighbours(query.tokens());
        query.runs().forEach(this::beginnings);
        wholeName(query.tokens());
        json.writeEnd();
    }

    private void concept(Concept concept) {
        switch (concept) {
            case Concept.Word word -> word(word.token());
            case Concept.Span span -> span(span);
        }
    }

    private void word(Token token) {
        startBest();
        constant(IndexField.NAME, token.canonical(), NAME);
        if (token.strict()) {
            constant(IndexField.PRODUCER, token.canonical(), PRODUCER);
            constant(IndexField.PLACE, token.canonical(), PLACE);
            constant(IndexField.TEXT, token.canonical(), TEXT);
        } else {
            double worth = token.canonical().equals(token.folded()) ? FOLDED : OTHER_MARKS;
            inAnyField(List.of(token.folded()), worth);
            inAnyField(near(token, true), CLOSE);
            inAnyField(near(token, false), NEAR);
        }
        endBest();
    }

    private void inAnyField(Collection<String> folded, double worth) {
        if (!folded.isEmpty()) {
            constant(IndexField.NAME_FOLDED, folded, NAME * worth);
            constant(IndexField.PRODUCER_FOLDED, folded, PRODUCER * worth);
            constant(IndexField.PLACE_FOLDED, folded, PLACE * worth);
            constant(IndexField.TEXT_FOLDED, folded, TEXT * worth);
        }
    }

    private static List<String> near(Token token, boolean close) {
        return token.near().stream()
                .filter(near -> near.close() == close)
                .map(Token.Near::folded)
                .toList();
    }

    private void span(Concept.Span span) {
        startBest();
        json.writeStartObject().writeStartObject("bool").writeStartArray("must");
        span.parts().forEach(this::concept);
        json.writeEnd().writeEnd().writeEnd();
        for (Concept.Variant variant : span.variants()) {
            double worth = span.size() * variant.weight();
            switch (variant) {
                case Phrase phrase -> phrase(phrase, worth);
                case Property property -> property(property, worth);
            }
        }
        endBest();
    }

    private void phrase(Phrase phrase, double worth) {
        String head = String.join(" ", phrase.words());
        constant(IndexField.HEAD, head, worth * HEAD_OF_VARIANT);
        if (!phrase.first()) {
            phrase(IndexField.NAME, phrase, worth * NAME);
            phrase(IndexField.PRODUCER, phrase, worth * PRODUCER);
            phrase(IndexField.TEXT, phrase, worth * TEXT);
        }
    }

    private void phrase(IndexField field, Phrase phrase, double worth) {
        startConstant();
        json.writeStartObject("bool").writeStartArray("filter");
        rows(phrase.words()).forEach(row -> Json.term(json, field.key(), row));
        json.writeEnd();
        if (!phrase.not().isEmpty()) {
            json.writeStartArray("must_not");
            for (List<String> other : phrase.not()) {
                json.writeStartObject().writeStartObject("bool").writeStartArray("filter");
                rows(other).forEach(row -> Json.term(json, field.key(), row));
                json.writeEnd().writeEnd().writeEnd();
            }
            json.writeEnd();
        }
        json.writeEnd();
        endConstant(worth);
    }

    /** The index keys that neighbouring words leave: the word itself, or the pairs. */
    private static List<String> rows(List<String> words) {
        if (words.size() == 1) {
            return words;
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }

    private void property(Property property, double worth) {
        List<String> values = property.values().stream().sorted().toList();
        if (property.attribute() == Attribute.PLACE) {
            List<String> successors =
                    values.stream().filter(value -> value.startsWith("~")).toList();
            if (!successors.isEmpty()) {
                constant(IndexField.PLACE_NAME, successors, worth * UNNAMED_FORMER_PLACE);
            }
            values = values.stream().filter(value -> !value.startsWith("~")).toList();
        }
        constant(field(property.attribute()), values, worth);
    }

    private static IndexField field(Attribute attribute) {
        return switch (attribute) {
            case PLACE -> IndexField.PLACE_NAME;
            case CATEGORY -> IndexField.CATEGORY;
            case ENTITY_TYPE -> IndexField.ENTITY_TYPE;
            case STARS -> IndexField.STARS;
            case MEASURE -> IndexField.MEASURE;
            case CODE -> IndexField.CODE;
        };
    }

    private void neighbours(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            List<Token> pair = tokens.subList(i - 1, i + 1);
            constant(field(pair, IndexField.NAME), joined(pair), NEIGHBOURS);
            constant(field(pair, IndexField.PRODUCER), joined(pair), NEIGHBOURS * PRODUCER);
        }
    }

    private void beginnings(List<Token> run) {
        for (int length = 1; length <= Math.min(LONGEST_BEGINNING, run.size()); length++) {
            List<Token> beginning = run.subList(0, length);
            constant(IndexField.HEAD, canonical(beginning), BEGINNING);
            if (field(beginning, IndexField.HEAD) == IndexField.HEAD_FOLDED) {
                constant(IndexField.HEAD_FOLDED, joined(beginning), BEGINNING * FOLDED);
            }
        }
    }

    private void wholeName(List<Token> tokens) {
        constant(field(tokens, IndexField.HEAD), joined(tokens) + IndexField.WHOLE, WHOLE_NAME);
    }

    private static IndexField field(Token token, IndexField exact) {
        return field(List.of(token), exact);
    }

    private static IndexField field(List<Token> tokens, IndexField exact) {
        if (tokens.stream().allMatch(Token::strict)) {
            return exact;
        }
        return switch (exact) {
            case NAME -> IndexField.NAME_FOLDED;
            case PRODUCER -> IndexField.PRODUCER_FOLDED;
            case HEAD -> IndexField.HEAD_FOLDED;
            default -> throw new IllegalArgumentException(exact.name());
        };
    }

    private static String key(Token token) {
        return token.strict() ? token.canonical() : token.folded();
    }

    private static String joined(List<Token> tokens) {
        boolean strict = tokens.stream().allMatch(Token::strict);
        return tokens.stream()
                .map(token -> strict ? token.canonical() : token.folded())
                .collect(Collectors.joining(" "));
    }

    private static String canonical(List<Token> tokens) {
        return tokens.stream().map(Token::canonical).collect(Collectors.joining(" "));
    }

    private void startBest() {
        json.writeStartObject()
                .writeStartObject("dis_max")
                .write("tie_breaker", SECOND_FIELD)
                .writeStartArray("queries");
    }

    private void endBest() {
        json.writeEnd().writeEnd().writeEnd();
    }

    private void constant(IndexField field, String value, double worth) {
        startConstant();
        json.writeStartObject("term").write(field.key(), value).writeEnd();
        endConstant(worth);
    }

    private void constant(IndexField field, Collection<String> values, double worth) {
        if (values.size() == 1) {
            constant(field, values.iterator().next(), worth);
            return;
        }
        startConstant();
        json.writeStartObject("terms").writeStartArray(field.key());
        values.forEach(json::write);
        json.writeEnd().writeEnd();
        endConstant(worth);
    }

    private void startConstant() {
        json.writeStartObject().writeStartObject("constant_score").writeStartObject("filter");
    }

    private void endConstant(double worth) {
        json.writeEnd()
                .write("boost", Math.round(worth * 1000) / 1000.0)
                .writeEnd()
                .writeEnd();
    }
}
