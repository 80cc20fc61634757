package org.basao.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.basao.search.ProductStore.Answer;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.UnderstoodQuery;

/** Asks for a page in one request and orders it fairly: where the order may change, the request is for the whole window. */
final class FairPages {
    private FairPages() {}

    /** What to ask for. All of the concepts have to be matched. */
    static SearchBody body(UnderstoodQuery understood, ProductQuery query, LocalDate day) {
        int mustMatch = understood.concepts().size();
        return isOrdered(query)
                ? new SearchBody(understood, query, day, mustMatch, 0, Fairness.WINDOW_PAGES * query.size())
                : new SearchBody(understood, query, day, mustMatch);
    }

    private static boolean isOrdered(ProductQuery query) {
        return query.sort() == Sort.RELEVANCE && query.page() <= Fairness.WINDOW_PAGES;
    }

    /** The page out of what was answered. */
    static Answer page(Answer answer, SearchBody asked) {
        ProductQuery query = asked.query();
        if (!isOrdered(query)) {
            return answer;
        }
        List<String> producers = answer.producers().isEmpty()
                ? Collections.nCopies(answer.codes().size(), "") // where they are not known, the order stays
                : answer.producers();
        List<Integer> order = Fairness.order(producers, query.size(), Fairness.namedIn(asked.understood()));
        int from = Math.min(order.size(), (query.page() - 1) * query.size());
        List<Integer> page = order.subList(from, Math.min(order.size(), from + query.size()));
        return new Answer(
                answer.total(),
                page.stream().map(answer.codes()::get).toList(),
                page.stream().map(producers::get).toList(),
                answer.facets());
    }
}
