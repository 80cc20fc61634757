package org.basao.search.api;

import java.util.List;
import org.basao.catalogue.api.ProductCard;

/**
 * One page of hits, each confirmed by the database for the day that was asked for.
 *
 * @param total hits in all, without those of this page that the database did not confirm
 * @param sort the order they are in: that of the query unless it could not be kept
 * @param items products that match all that was asked
 * @param related products that match part of it, kept apart; null unless none, or few, match all
 * @param meant the text as it may have been meant, with its marks; never one without a hit; null where nothing looks like a slip
 * @param relaxed whether {@code related} is all there is
 * @param degraded whether the index could not be reached, so that less was understood than usual
 */
public record SearchResult(
        long total,
        int page,
        int size,
        Sort sort,
        boolean relaxed,
        boolean degraded,
        List<ProductCard> items,
        List<Facet> facets,
        Related related,
        String meant) {
    public SearchResult {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
    }

    /** The same with a text that may have been meant. */
    public SearchResult meaning(String text) {
        return new SearchResult(total, page, size, sort, relaxed, degraded, items, facets, related, text);
    }
}
