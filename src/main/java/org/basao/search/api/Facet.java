package org.basao.search.api;

import java.util.List;

/**
 * A dimension by which a result can be narrowed, with how many hits each value would leave if it were chosen.
 *
 * @param name stars, group, set, province, entityType, dimension, price, minimumOrder, standard or endsWithin
 */
public record Facet(String name, List<FacetValue> values) {
    public Facet {
        values = List.copyOf(values);
    }

    /** @param value as it stands in a query */
    public record FacetValue(String value, long count) {}
}
