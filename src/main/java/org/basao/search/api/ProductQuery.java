package org.basao.search.api;

import java.util.Set;

/**
 * What a visitor asks for. Values within one facet are alternatives, facets narrow each other; unknown values match nothing.
 *
 * @param text as typed; may be empty
 * @param groups codes I to VI
 * @param sets numbers of product sets
 * @param stars 3 to 5
 * @param provinces codes of present provinces
 * @param entityTypes names of {@link org.basao.organisation.api.EntityType}
 * @param page from 1
 * @param size hits on a page, 1 to {@link #MOST_ON_PAGE}
 */
public record ProductQuery(
        String text,
        Set<String> groups,
        Set<Integer> sets,
        Set<Integer> stars,
        Set<String> provinces,
        Set<String> entityTypes,
        int page,
        int size,
        Sort sort,
        OfferFilter offer) {
    public static final int MOST_ON_PAGE = 100;

    /** Hits beyond this cannot be paged to; whoever looks further should narrow the query. */
    public static final int DEEPEST_HIT = 5_000;

    /** @throws IllegalArgumentException if page and size lie outside what can be paged to */
    public ProductQuery {
        text = text == null ? "" : text;
        groups = Set.copyOf(groups);
        sets = Set.copyOf(sets);
        stars = Set.copyOf(stars);
        provinces = Set.copyOf(provinces);
        entityTypes = Set.copyOf(entityTypes);
        if (page < 1 || size < 1 || size > MOST_ON_PAGE || (long) page * size > DEEPEST_HIT) {
            throw new IllegalArgumentException("page or size out of bounds");
        }
    }

    /** A query that asks nothing of the offer. */
    public ProductQuery(
            String text,
            Set<String> groups,
            Set<Integer> sets,
            Set<Integer> stars,
            Set<String> provinces,
            Set<String> entityTypes,
            int page,
            int size,
            Sort sort) {
        this(text, groups, sets, stars, provinces, entityTypes, page, size, sort, OfferFilter.NONE);
    }

    /** The same in another order. */
    public ProductQuery sortedBy(Sort order) {
        return new ProductQuery(text, groups, sets, stars, provinces, entityTypes, page, size, order, offer);
    }

    /** A query for a text without any facet, best hits first. */
    public static ProductQuery of(String text, int page, int size) {
        return new ProductQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), page, size, Sort.RELEVANCE);
    }
}
