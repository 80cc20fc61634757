package org.basao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.platform.i18n.Texts;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Spelt;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/** Says what a query asks for, in sentences of one language. */
final class QueryInWords {
    private static final int MOST_VALUES = 6;

    private final Texts texts;

    QueryInWords(Texts texts) {
        this.texts = texts;
    }

    List<String> of(UnderstoodQuery understood) {
        List<String> sentences = new ArrayList<>();
        understood.concepts().forEach(concept -> sentences.add(sentence(concept)));
        if (!understood.optional().isEmpty()) {
            sentences.add(texts.text("trial.optional", quoted(understood.optional())));
        }
        return sentences;
    }

    private String sentence(Concept concept) {
        List<Token> tokens = concept.tokens().toList();
        StringBuilder sentence = new StringBuilder(texts.text("trial.asked", quoted(tokens)));
        List<String> others = new ArrayList<>();
        variants(concept).forEach(variant -> others.add(say(variant)));
        if (!others.isEmpty()) {
            sentence.append(texts.text("trial.or", others.stream().distinct().collect(Collectors.joining("; "))));
        }
        List<String> slips = tokens.stream()
                .flatMap(token -> token.near().stream())
                .map(Token.Near::folded)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
        if (!slips.isEmpty()) {
            sentence.append(texts.text("trial.slip", String.join(", ", slips)));
        }
        return sentence.append('.').toString();
    }

    /** Other ways to match the concept or a part of it. */
    private static List<Concept.Variant> variants(Concept concept) {
        List<Concept.Variant> variants = new ArrayList<>();
        switch (concept) {
            case Concept.Word word -> {}
            case Concept.Kind kind -> kind.any().forEach(one -> variants.addAll(variants(one)));
            case Concept.Span span -> {
                variants.addAll(span.variants());
                span.parts().forEach(part -> variants.addAll(variants(part)));
            }
        }
        return variants;
    }

    private String say(Concept.Variant variant) {
        return switch (variant) {
            case Phrase phrase ->
                texts.text(phrase.first() ? "trial.first" : "trial.phrase", Spelt.phrase(phrase.words()));
            case Property property -> texts.text("trial.property." + property.attribute(), values(property.values()));
        };
    }

    private static String values(Set<String> values) {
        return values.stream()
                        .sorted()
                        .limit(MOST_VALUES)
                        .map(QueryInWords::spelt)
                        .collect(Collectors.joining(", "))
                + (values.size() > MOST_VALUES ? " …" : "");
    }

    private static String spelt(String canonicalPhrase) {
        return Spelt.phrase(List.of(canonicalPhrase.split(" ", -1)));
    }

    private static String quoted(List<Token> tokens) {
        return Spelt.phrase(tokens.stream().map(Token::canonical).toList());
    }
}
