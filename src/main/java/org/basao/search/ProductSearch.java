package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.search.api.Facet;
import org.basao.search.api.Facet.FacetValue;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.domain.IndexField;

/** Finds certified products. One question to the index, one to the database that confirms what is shown (law 1). */
@ApplicationScoped
public class ProductSearch {
    private static final Logger LOG = Logger.getLogger(ProductSearch.class.getName());

    private IndexConnection connection;
    private QueryLanguage language;
    private Catalogue catalogue;

    protected ProductSearch() {}

    @Inject
    public ProductSearch(IndexConnection connection, QueryLanguage language, Catalogue catalogue) {
        this.connection = connection;
        this.language = language;
        this.catalogue = catalogue;
    }

    /** One page of what is public that day. An index that does not answer gives an empty, degraded page instead of an error. */
    public SearchResult search(ProductQuery query, LocalDate day) {
        QueryFinder.Found found;
        try {
            found = new QueryFinder(connection.index(), language.reader()).find(query, day);
        } catch (SearchUnavailable e) {
            LOG.log(Level.INFO, "Search without index: {0}", e.toString());
            return new SearchResult(0, query.page(), query.size(), false, true, List.of(), List.of());
        }
        List<ProductCard> cards = catalogue.cards(found.codes(), day);
        int unconfirmed = found.codes().size() - cards.size();
        return new SearchResult(
                found.total() - unconfirmed,
                query.page(),
                query.size(),
                found.relaxed(),
                false,
                cards,
                FacetFields.ALL.stream()
                        .map(field -> facet(field, found.facets().getOrDefault(field, Map.of())))
                        .toList());
    }

    private static Facet facet(IndexField field, Map<String, Long> counts) {
        return new Facet(
                field.key(),
                counts.entrySet().stream()
                        .map(entry -> new FacetValue(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Whether the index answers: shown as data in the health report, never as a reason to take the server out. */
    public boolean isIndexReady() {
        try {
            return connection.index().isCurrent();
        } catch (SearchUnavailable e) {
            return false;
        }
    }
}
