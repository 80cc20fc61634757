package org.basao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basao.search.api.ProductQuery;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.QueryReader;
import org.basao.search.domain.Reach;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Finds the codes of a page in the index. Asks once where something matches all of the query as typed; otherwise it reads the
 * query more generously, and at last drops concepts, one first, then all but one.
 */
final class QueryFinder {
    private final ProductIndex index;
    private final QueryReader reader;

    QueryFinder(ProductIndex index, QueryReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /** @param relaxed whether the products match only part of the query */
    record Found(long total, List<String> codes, Map<IndexField, Map<String, Long>> facets, boolean relaxed) {}

    Found find(ProductQuery query, LocalDate day) {
        UnderstoodQuery exact = reader.read(query.text(), Reach.EXACT);
        ProductIndex.Answer answer = ask(exact, query, day, exact.concepts().size());
        if (isFound(answer) || exact.isNothing()) {
            return found(answer, false);
        }
        UnderstoodQuery near = reader.read(query.text(), Reach.NEAR);
        int concepts = near.concepts().size();
        ProductIndex.Answer generous = ask(near, query, day, concepts);
        if (isFound(generous)) {
            return found(generous, false);
        }
        for (int mustMatch : concepts > 2 ? List.of(concepts - 1, 1) : List.of(concepts - 1)) {
            if (mustMatch > 0) {
                ProductIndex.Answer part = ask(near, query, day, mustMatch);
                if (isFound(part)) {
                    return found(part, true);
                }
            }
        }
        return found(answer, false);
    }

    private ProductIndex.Answer ask(UnderstoodQuery understood, ProductQuery query, LocalDate day, int mustMatch) {
        return index.search(new SearchBody(understood, query, day, mustMatch));
    }

    /** Facets count what would be there without the chosen values: then nothing is to be read more generously. */
    private static boolean isFound(ProductIndex.Answer answer) {
        return answer.total() > 0 || answer.facets().values().stream().anyMatch(values -> !values.isEmpty());
    }

    private static Found found(ProductIndex.Answer answer, boolean relaxed) {
        return new Found(answer.total(), answer.codes(), answer.facets(), relaxed);
    }
}
