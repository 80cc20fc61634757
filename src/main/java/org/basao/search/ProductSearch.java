package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.kernel.Dimension;
import org.basao.search.api.Band;
import org.basao.search.api.Facet;
import org.basao.search.api.Facet.FacetValue;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Related;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Sort;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.QueryReader;

/** Finds certified products. One question to the index, one to the database that confirms what is shown (law 1). */
@ApplicationScoped
public class ProductSearch {
    private static final Logger LOG = Logger.getLogger(ProductSearch.class.getName());

    /** After this long the index is asked no more questions for one page, so that time remains for the database. */
    private static final Duration FOR_INDEX = Duration.ofMillis(500);

    private static final Duration REST = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;
    private static final Duration WAIT = Duration.ofMillis(600);

    private final Fuse database = new Fuse("Search in the database", REST, AT_ONCE, WAIT);
    private IndexConnection connection;
    private QueryLanguage language;
    private Catalogue catalogue;
    private TextSearch texts;

    protected ProductSearch() {}

    @Inject
    public ProductSearch(IndexConnection connection, QueryLanguage language, Catalogue catalogue, TextSearch texts) {
        this.connection = connection;
        this.language = language;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * One page of what is public that day. While the index does not answer, the database does, and the page is called degraded.
     *
     * @throws SearchUnavailable if more want an answer of the database at once than it can give
     */
    public SearchResult search(ProductQuery query, LocalDate day) {
        try {
            return byIndex(query, day);
        } catch (SearchUnavailable e) {
            LOG.log(Level.FINE, "Search without index: {0}", e.toString());
        }
        return byDatabase(query, day);
    }

    /** @throws SearchUnavailable if the index does not answer in time */
    SearchResult byIndex(ProductQuery query, LocalDate day) {
        long until = System.nanoTime() + FOR_INDEX.toNanos();
        return answer(connection.fuse(), new InTime(until), language.reader(), query, day, false);
    }

    /** @throws SearchUnavailable if too many ask the database at once */
    SearchResult byDatabase(ProductQuery query, LocalDate day) {
        return answer(database, texts, language.reader(), query, day, true);
    }

    /** The index, as long as there is time to wait for it. */
    private final class InTime implements ProductStore {
        private final long until;

        InTime(long until) {
            this.until = until;
        }

        private ProductIndex index() {
            if (System.nanoTime() > until) {
                throw new SearchUnavailable("too slow", null);
            }
            return connection.index();
        }

        @Override
        public Answer search(SearchBody body) {
            return index().search(body);
        }

        @Override
        public Counted search(SearchBody body, String counting) {
            return index().search(body, counting);
        }

        @Override
        public Optional<JsonObject> counts(String body) {
            return index().counts(body);
        }
    }

    private SearchResult answer(
            Fuse fuse, ProductStore store, QueryReader reader, ProductQuery query, LocalDate day, boolean degraded) {
        QueryFinder finder = new QueryFinder(store, reader, language.pins());
        QueryFinder.Found found = fuse.ask(() -> finder.find(query, day));
        ProductQuery asked = query;
        if (query.sort() == Sort.PRICE && OneDimension.of(query, found.facets()).isEmpty()) {
            // a kilogram's price says nothing beside a litre's
            ProductQuery unordered = query.sortedBy(Sort.RELEVANCE);
            asked = unordered;
            found = found.total() == 0 ? found : fuse.ask(() -> finder.find(unordered, day));
        }
        SearchResult result = confirmed(found, asked, day, degraded);
        if (!found.corrected()
                || found.relaxed()) { // what is only partly matched with slips is not matched whole without them
            return result;
        }
        List<ProductCard> shown = new ArrayList<>(result.items());
        if (result.related() != null) {
            shown.addAll(result.related().items());
        }
        return Spelling.meant(query.text(), found.understood(), shown)
                .filter(meant -> Spelling.isHeld(meant, shown) || fuse.ask(() -> finder.holds(meant, day)))
                .map(result::meaning)
                .orElse(result);
    }

    /** What is shown is confirmed at once, the answers and what comes near. */
    private SearchResult confirmed(QueryFinder.Found found, ProductQuery query, LocalDate day, boolean degraded) {
        List<String> near = found.part().map(part -> part.answer().codes()).orElse(List.of());
        List<ProductCard> confirmed = catalogue.cards(
                Stream.concat(found.codes().stream(), near.stream()).toList(), day);
        List<ProductCard> cards = among(confirmed, found.codes());
        int unconfirmed = found.codes().size() - cards.size();
        return new SearchResult(
                found.total() - unconfirmed,
                query.page(),
                query.size(),
                query.sort(),
                found.relaxed(),
                degraded,
                cards,
                facets(found.facets(), OneDimension.of(query, found.facets())),
                found.part()
                        .map(part -> related(part, among(confirmed, near), found, query))
                        .orElse(null),
                null);
    }

    private static List<ProductCard> among(List<ProductCard> cards, List<String> codes) {
        Set<String> some = Set.copyOf(codes);
        return cards.stream().filter(card -> some.contains(card.code())).toList();
    }

    private static Related related(
            Relaxation.Part part, List<ProductCard> cards, QueryFinder.Found found, ProductQuery query) {
        int unconfirmed = part.answer().codes().size() - cards.size();
        return new Related(
                Spelling.typed(query.text(), part.dropped(), found.understood()),
                part.set(),
                part.answer().total() - unconfirmed,
                cards);
    }

    private static List<Facet> facets(Map<IndexField, Map<String, Long>> counts, Optional<Dimension> dimension) {
        return FacetFields.ALL.stream()
                .map(field -> {
                    Map<String, Long> values = counts.getOrDefault(field, Map.of());
                    return facet(
                            field,
                            switch (field) {
                                case PRICE -> OneDimension.prices(dimension, values);
                                case MINIMUM_ORDER -> OneDimension.inOrder(Band.ORDERS, values);
                                default -> values;
                            });
                })
                .toList();
    }

    private static Facet facet(IndexField field, Map<String, Long> counts) {
        return new Facet(
                FacetFields.name(field),
                counts.entrySet().stream()
                        .map(entry -> new FacetValue(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Tries whether the index answers again, so that the way back needs no visitor who waits. */
    void tryIndex() {
        if (!connection.fuse().isWhole()) {
            try {
                connection.fuse().ask(() -> {
                    if (!connection.index().isCurrent()) {
                        throw new SearchUnavailable("there is no index", null);
                    }
                    return true;
                });
            } catch (SearchUnavailable e) {
                LOG.log(Level.FINE, "Still without index: {0}", e.toString());
            }
        }
    }

    /** Whether the index answers: shown as data in the health report, never as a reason to take the server out. */
    public boolean isIndexReady() {
        try {
            return connection.fuse().isWhole() && connection.index().isCurrent();
        } catch (SearchUnavailable e) {
            return false;
        }
    }
}
