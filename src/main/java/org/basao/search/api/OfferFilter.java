package org.basao.search.api;

import java.util.Set;
import org.basao.kernel.Dimension;

/**
 * What a buyer asks of the offer. Values within one set are alternatives; unknown values match nothing.
 *
 * @param standards names of standards that the producer holds, as printed
 * @param dimensions in which the price is compared
 * @param prices codes of {@link Band#PRICES}
 * @param minimumOrders codes of {@link Band#ORDERS}
 * @param endsSoon only products that are not public any more after {@link #SOON_DAYS} days, as far as is known
 */
public record OfferFilter(
        Set<String> standards,
        Set<Dimension> dimensions,
        Set<String> prices,
        Set<String> minimumOrders,
        boolean endsSoon) {
    public static final int SOON_DAYS = 90;

    public static final OfferFilter NONE = new OfferFilter(Set.of(), Set.of(), Set.of(), Set.of(), false);

    public OfferFilter {
        standards = Set.copyOf(standards);
        dimensions = Set.copyOf(dimensions);
        prices = Set.copyOf(prices);
        minimumOrders = Set.copyOf(minimumOrders);
    }
}
