package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.platform.persistence.Rows;
import org.basao.search.api.ProductQuery;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Phrase;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Reach;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/** Says how a query was understood and why its first hits stand where they do. For operators. */
@ApplicationScoped
public class SearchExplanation {
    private static final int HITS = 10;

    private IndexConnection connection;
    private QueryLanguage language;
    private Rows rows;

    protected SearchExplanation() {}

    @Inject
    public SearchExplanation(IndexConnection connection, QueryLanguage language, Rows rows) {
        this.connection = connection;
        this.language = language;
        this.rows = rows;
    }

    /**
     * @param understood one line for each word and each thing that was asked for
     * @param pinned codes of the products that stand first by a pin
     */
    public record Explained(List<String> understood, Set<String> pinned, long total, List<Hit> hits) {
        public Explained {
            understood = List.copyOf(understood);
            pinned = Set.copyOf(pinned);
            hits = List.copyOf(hits);
        }
    }

    /**
     * A product and what its score is made of.
     *
     * @param reasons such as {@code +0.650 name:chè}, in the spelling of the index (a digit is a tone)
     */
    public record Hit(String code, String name, double score, List<String> reasons) {
        public Hit {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Explains the exact reading, or the generous one where the exact one finds nothing.
     *
     * @throws SearchUnavailable if the index does not answer
     */
    public Explained explain(String text, LocalDate day) {
        language.refresh();
        ProductQuery query = ProductQuery.of(text, 1, HITS);
        UnderstoodQuery exact = language.pins().applied(language.reader().read(text, Reach.EXACT), text, day);
        UnderstoodQuery understood = exact;
        ProductIndex.Explained found = ask(exact, query, day);
        if (found.total() == 0 && !exact.isNothing()) {
            understood = language.reader().read(text, Reach.NEAR);
            found = ask(understood, query, day);
        }
        List<String> lines = new ArrayList<>();
        understood.tokens().forEach(token -> lines.add("word " + say(token)));
        understood.concepts().forEach(concept -> say(concept, "", lines));
        understood.optional().forEach(word -> lines.add("without weight: " + word.canonical()));
        Map<String, String> names = names(found);
        List<Hit> hits = found.hits().stream()
                .map(hit -> new Hit(hit.code(), names.getOrDefault(hit.code(), "?"), hit.score(), hit.reasons()))
                .toList();
        return new Explained(lines, language.pins().on(text, day), found.total(), hits);
    }

    private ProductIndex.Explained ask(UnderstoodQuery understood, ProductQuery query, LocalDate day) {
        return connection
                .index()
                .explain(new SearchBody(
                        understood, query, day, understood.concepts().size()));
    }

    private Map<String, String> names(ProductIndex.Explained found) {
        List<String> codes =
                found.hits().stream().map(ProductIndex.ExplainedHit::code).toList();
        return rows
                .list(
                        "select code, name from product where code = any(?::bpchar[])",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        codes)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String say(Token token) {
        String said = token.canonical() + (token.strict() ? " (these accents only)" : " (any accents)");
        return token.near().isEmpty()
                ? said
                : said + ", a slip of "
                        + token.near().stream().map(Token.Near::folded).collect(Collectors.joining(" or "));
    }

    private static void say(Concept concept, String indent, List<String> lines) {
        switch (concept) {
            case Concept.Word word ->
                lines.add(indent + "asked: " + word.token().canonical());
            case Concept.Kind kind -> kind.any().forEach(one -> say(one, indent, lines));
            case Concept.Span span -> {
                lines.add(indent + "asked: any of");
                lines.add(indent + "  the words");
                span.parts().forEach(part -> say(part, indent + "    ", lines));
                for (Concept.Variant variant : span.variants()) {
                    lines.add(indent + "  " + say(variant) + ", worth " + variant.weight());
                }
            }
        }
    }

    private static String say(Concept.Variant variant) {
        return switch (variant) {
            case Phrase phrase -> (phrase.first() ? "at the beginning " : "instead ") + phrase.words();
            case Property property -> property.attribute() + " " + property.values();
        };
    }
}
