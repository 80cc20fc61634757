package org.basao.search.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query means.
 *
 * @param concepts all of them have to be matched; empty when nothing was asked
 * @param optional words that say nothing about which product is meant, worth a little where they occur
 * @param runs the literal words in order, broken where a place, an entity or a measure is named: a run may begin a product's name
 * @param tokens all words in order: they may be a product's whole name
 * @param wished what need not be matched and is worth much where it is
 */
public record UnderstoodQuery(
        List<Concept> concepts,
        List<Token> optional,
        List<List<Token>> runs,
        List<Token> tokens,
        List<Concept> wished) {
    public static final UnderstoodQuery NOTHING = new UnderstoodQuery(List.of(), List.of(), List.of(), List.of());

    public UnderstoodQuery {
        concepts = List.copyOf(concepts);
        optional = List.copyOf(optional);
        runs = List.copyOf(runs);
        tokens = List.copyOf(tokens);
        wished = List.copyOf(wished);
    }

    /** A query that wishes for nothing more than it asks for. */
    public UnderstoodQuery(List<Concept> concepts, List<Token> optional, List<List<Token>> runs, List<Token> tokens) {
        this(concepts, optional, runs, tokens, List.of());
    }

    /**
     * The same query with products of the same kind as its answers: their names begin with what was asked for, and whatever else was
     * asked is only wished. Empty where only one thing was asked for, or none that is a kind of goods.
     */
    public Optional<UnderstoodQuery> ofKind() {
        List<Concept> asked = apart().concepts();
        List<Concept> goods =
                asked.stream().filter(concept -> !concept.isProperty()).toList();
        if (asked.size() < 2 || goods.isEmpty()) {
            return Optional.empty();
        }
        boolean foreign = goods.stream().allMatch(Concept::isForeign);
        Concept kind = foreign ? goods.getLast() : goods.getFirst(); // black tea, but chè đen
        Set<Concept> kinds = new LinkedHashSet<>(List.of(kind));
        if (asked.getFirst().isPlace()) {
            kinds.add(asked.getFirst()); // thanh long is a commune and a fruit
        }
        return Optional.of(
                new UnderstoodQuery(List.of(new Concept.Kind(List.copyOf(kinds))), optional, runs, tokens, asked));
    }

    /** The same query with its only concept, if it is one of several words, taken apart into them; a code has no parts. */
    public UnderstoodQuery apart() {
        return concepts.size() == 1 && concepts.getFirst() instanceof Concept.Span span && !isCode(span)
                ? new UnderstoodQuery(span.parts(), optional, runs, tokens)
                : this;
    }

    private static boolean isCode(Concept.Span span) {
        return span.variants().stream()
                .anyMatch(variant ->
                        variant instanceof Concept.Property property && property.attribute() == Concept.Attribute.CODE);
    }

    public boolean isNothing() {
        return concepts.isEmpty();
    }
}
