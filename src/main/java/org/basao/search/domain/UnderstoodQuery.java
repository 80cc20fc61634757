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

    public boolean isNothing() {
        return concepts.isEmpty();
    }
}
