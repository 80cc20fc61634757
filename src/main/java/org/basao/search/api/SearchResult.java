package org.basao.search.api;

import java.util.List;
import org.basao.catalogue.api.ProductCard;

/**
 * One page of hits, each confirmed by the database for the day that was asked for.
 *
 * @param total hits in all, without those of this page that the database did not confirm
 * @param relaxed whether no product matches everything that was asked, so that these match only part of it
 * @param degraded whether the index could not be reached, so that less was understood than usual
 */
public record SearchResult(
        long total,
        int page,
        int size,
        boolean relaxed,
        boolean degraded,
        List<ProductCard> items,
        List<Facet> facets) {
    public SearchResult {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
    }
}
