package org.basao.search.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One thing the writer asks for. A product answers exactly when it matches every concept of the query. */
public sealed interface Concept {

    /** How many syllables of the query stand for it: what it weighs. */
    int size();

    /** The words of the query that stand for it, in order. */
    Stream<Token> tokens();

    /** Whether the words only say where, how much, how good or by whom. */
    default boolean isProperty() {
        return false;
    }

    /** Whether the words name a place. */
    default boolean isPlace() {
        return false;
    }

    /** Whether the words are plain letters that are only known by what they mean in other words: English, mostly. */
    default boolean isForeign() {
        return false;
    }

    /** A syllable that has to be there. */
    record Word(Token token) implements Concept {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Stream<Token> tokens() {
            return Stream.of(token);
        }
    }

    /**
     * Some neighbouring syllables that can be meant literally or in another way.
     *
     * @param parts the literal reading: all of them have to be there
     * @param variants other ways to match; never worth more than the literal one
     */
    record Span(List<Concept> parts, List<Variant> variants) implements Concept {
        public Span {
            parts = List.copyOf(parts);
            variants = List.copyOf(variants);
        }

        @Override
        public int size() {
            return parts.stream().mapToInt(Concept::size).sum();
        }

        @Override
        public Stream<Token> tokens() {
            return parts.stream().flatMap(Concept::tokens);
        }

        @Override
        public boolean isProperty() {
            return variants.stream().anyMatch(variant -> variant instanceof Property property && !property.isKind());
        }

        @Override
        public boolean isPlace() {
            return variants.stream()
                    .anyMatch(
                            variant -> variant instanceof Property property && property.attribute() == Attribute.PLACE);
        }

        @Override
        public boolean isForeign() {
            return tokens().allMatch(Token::sure) && variants.stream().anyMatch(Phrase.class::isInstance);
        }
    }

    /**
     * What a product is, by the beginning of its name or its category; the words may stand for other words of the same meaning.
     *
     * @param any one of them is enough
     */
    record Kind(List<Concept> any) implements Concept {
        public Kind {
            any = List.copyOf(any);
        }

        @Override
        public int size() {
            return any.getFirst().size();
        }

        @Override
        public Stream<Token> tokens() {
            return any.getFirst().tokens();
        }

        /** Other words and categories by which the kind is known. */
        public List<Variant> variants() {
            return any.stream()
                    .filter(Span.class::isInstance)
                    .flatMap(one -> ((Span) one).variants().stream())
                    .filter(variant -> !(variant instanceof Property property) || property.isKind())
                    .toList();
        }
    }

    /** Another way to match a span. */
    sealed interface Variant {

        /** Share of the literal words' worth, 0 to 1. */
        double weight();
    }

    /**
     * Other words for the same thing.
     *
     * @param words canonical syllables that stand together
     * @param first counts only at the beginning of a product's name
     * @param not longer phrases that contain the words and mean something else
     */
    record Phrase(List<String> words, double weight, boolean first, List<List<String>> not) implements Variant {
        public Phrase {
            words = List.copyOf(words);
            not = List.copyOf(not);
        }
    }

    /** A property of the product that the words name. */
    record Property(Attribute attribute, Set<String> values, double weight) implements Variant {
        public Property {
            values = Set.copyOf(values);
        }

        /** Whether it says what the product is. */
        public boolean isKind() {
            return attribute == Attribute.CATEGORY || attribute == Attribute.SET;
        }
    }

    /** Properties that can be named in a query. */
    enum Attribute {
        /** Canonical name of a province now or before, or of a commune; {@code ~code} for the successor of an unnamed former one. */
        PLACE,
        /** Canonical phrase out of the names of product groups and sets. */
        CATEGORY,
        ENTITY_TYPE,
        /** Number of a product set. */
        SET,
        STARS,
        /** Base unit and number, such as {@code g5000}. */
        MEASURE,
        /** A public code, GTIN or certificate number without its punctuation, lower case. */
        CODE
    }
}
