package org.basao.search.api;

import java.util.List;
import org.basao.catalogue.api.ProductCard;

/**
 * What may help where no product, or few, match everything that was asked. Never mixed with exact answers.
 *
 * @param dropped words of the query, as typed, that these products need not match; empty where a set is offered
 * @param set number of the product set that is offered because a product of it was asked for that is not public now, or null
 * @param total products in all, also outside these
 * @param items the best of them, confirmed for the day
 */
public record Related(List<String> dropped, Integer set, long total, List<ProductCard> items) {
    public Related {
        dropped = List.copyOf(dropped);
        items = List.copyOf(items);
    }
}
