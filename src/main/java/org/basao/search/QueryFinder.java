package org.basao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.search.ProductStore.Answer;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Pins;
import org.basao.search.domain.QueryReader;
import org.basao.search.domain.Reach;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Finds the codes of a page. Asks once where something matches all of the query as typed; otherwise it reads the query more
 * generously, and where that finds nothing either it looks, apart from the answer, for what comes near.
 */
final class QueryFinder {
    /** With fewer answers than these, others of the same kind are shown after them. */
    private static final int FEW = 10;

    private final ProductStore store;
    private final Relaxation relaxation;
    private final QueryReader reader;
    private final Pins pins;

    QueryFinder(ProductStore store, QueryReader reader) {
        this(store, reader, Pins.NONE);
    }

    QueryFinder(ProductStore store, QueryReader reader, Pins pins) {
        this.store = store;
        this.relaxation = new Relaxation(store);
        this.reader = reader;
        this.pins = pins;
    }

    /**
     * @param understood how the query was read in the end
     * @param part products that match only part of the query, kept apart; only where none or few match all of it
     */
    record Found(
            long total,
            List<String> codes,
            Map<IndexField, Map<String, Long>> facets,
            UnderstoodQuery understood,
            Optional<Relaxation.Part> part) {
        /** Whether words look like slips and were read as others as well. */
        boolean corrected() {
            return understood.tokens().stream().anyMatch(word -> !word.near().isEmpty());
        }

        boolean relaxed() {
            return total == 0 && part.isPresent();
        }
    }

    Found find(ProductQuery query, LocalDate day) {
        UnderstoodQuery exact = pins.applied(reader.read(query.text(), Reach.EXACT), query.text(), day);
        Answer answer = ask(exact, query, day);
        if (isFound(answer) || exact.isNothing()) {
            return found(answer, exact, ofKind(exact, answer, query, day));
        }
        UnderstoodQuery near = reader.read(query.text(), Reach.NEAR);
        UnderstoodQuery parts = near.apart();
        SearchBody body = FairPages.body(near, query, day);
        if (!Relaxation.isSensible(parts, query)) {
            Answer generous = FairPages.page(store.search(body), body);
            return found(generous, near, ofKind(near, generous, query, day));
        }
        ProductStore.Counted counted = store.search(body, Relaxation.counting(parts, day));
        Answer generous = FairPages.page(counted.answer(), body);
        if (isFound(generous)) {
            return found(generous, near, ofKind(near, generous, query, day));
        }
        return found(answer, near, relaxation.of(parts, counted.counts(), unpriced(query), day));
    }

    /** What comes near is of all kinds: prices do not compare. */
    private static ProductQuery unpriced(ProductQuery query) {
        return query.sort() == Sort.PRICE ? query.sortedBy(Sort.RELEVANCE) : query;
    }

    /** Others of the same kind behind few answers; a narrower choice of the visitor's stays as it is. */
    private Optional<Relaxation.Part> ofKind(
            UnderstoodQuery understood, Answer answer, ProductQuery query, LocalDate day) {
        boolean few = answer.total() > 0 && answer.total() < FEW && query.page() == 1 && query.sort() == Sort.RELEVANCE;
        return few
                ? understood.ofKind().flatMap(kind -> relaxation.besides(answer.codes(), kind, query, day))
                : Optional.empty();
    }

    /** Whether anything public matches all of the text as it stands. */
    boolean holds(String text, LocalDate day) {
        UnderstoodQuery exact = reader.read(text, Reach.EXACT);
        return !exact.isNothing()
                && ask(exact, ProductQuery.of(text, 1, 1), day).total() > 0;
    }

    private Answer ask(UnderstoodQuery understood, ProductQuery query, LocalDate day) {
        SearchBody body = FairPages.body(understood, query, day);
        return FairPages.page(store.search(body), body);
    }

    /** Facets count what would be there without the chosen values: then nothing is to be read more generously. */
    private static boolean isFound(Answer answer) {
        return answer.total() > 0 || answer.facets().values().stream().anyMatch(values -> !values.isEmpty());
    }

    private static Found found(Answer answer, UnderstoodQuery understood, Optional<Relaxation.Part> part) {
        return new Found(answer.total(), answer.codes(), answer.facets(), understood, part);
    }
}
