package org.basao.search.domain;

import java.util.List;

/**
 * What a query means.
 *
 * @param concepts all of them have to be matched; empty when nothing was asked
 * @param optional words that say nothing about which product is meant, worth a little where they occur
 * @param runs the literal words in order, broken where a place, an entity or a measure is named: a run may begin a product's name
 * @param tokens all words in order: they may be a product's whole name
 */
public record UnderstoodQuery(
        List<Concept> concepts, List<Token> optional, List<List<Token>> runs, List<Token> tokens) {
    public static final UnderstoodQuery NOTHING = new UnderstoodQuery(List.of(), List.of(), List.of(), List.of());

    public UnderstoodQuery {
        concepts = List.copyOf(concepts);
        optional = List.copyOf(optional);
        runs = List.copyOf(runs);
        tokens = List.copyOf(tokens);
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
