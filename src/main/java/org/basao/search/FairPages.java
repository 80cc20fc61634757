package org.basao.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.basao.search.ProductStore.Answer;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.UnderstoodQuery;

/** Asks the index for a page, fairly ordered: a second request is made only where the order has to change. */
final class FairPages {
    private final ProductStore store;

    FairPages(ProductStore store) {
        this.store = store;
    }

    Answer ask(UnderstoodQuery understood, ProductQuery query, LocalDate day, int mustMatch) {
        Predicate<String> named = Fairness.namedIn(understood);
        if (query.page() == 1 || query.page() > Fairness.WINDOW_PAGES || query.sort() != Sort.RELEVANCE) {
            Answer plain = store.search(new SearchBody(understood, query, day, mustMatch));
            boolean crowded =
                    query.page() == 1 && plain.total() > query.size() && Fairness.isCrowded(plain.producers(), named);
            if (!crowded || query.sort() != Sort.RELEVANCE) {
                return plain;
            }
        }
        int window = Fairness.WINDOW_PAGES * query.size();
        Answer wide = store.search(new SearchBody(understood, query, day, mustMatch, 0, window));
        List<String> producers = wide.producers().isEmpty()
                ? Collections.nCopies(wide.codes().size(), "") // where they are not known, the order stays
                : wide.producers();
        List<Integer> order = Fairness.order(producers, query.size(), named);
        int from = Math.min(order.size(), (query.page() - 1) * query.size());
        List<Integer> page = order.subList(from, Math.min(order.size(), from + query.size()));
        return new Answer(
                wide.total(),
                page.stream().map(wide.codes()::get).toList(),
                page.stream().map(producers::get).toList(),
                wide.facets());
    }
}
