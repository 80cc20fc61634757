package org.basao.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.kernel.Dimension;
import org.basao.search.api.Band;
import org.basao.search.api.ProductQuery;
import org.basao.search.domain.IndexField;

/** Prices are banded and put in order only where all of them are for the same kind of unit. */
final class OneDimension {
    private OneDimension() {}

    /** The dimension that was chosen, or in which all of the result lies; empty where there are several or none. */
    static Optional<Dimension> of(ProductQuery query, Map<IndexField, Map<String, Long>> facets) {
        Optional<Dimension> chosen = single(query.offer().dimensions());
        if (!query.offer().dimensions().isEmpty()) {
            return chosen;
        }
        List<Dimension> ofBands = query.offer().prices().stream()
                .flatMap(code -> Band.find(Band.PRICES, code).stream())
                .map(Band::dimension)
                .distinct()
                .toList();
        if (!ofBands.isEmpty()) {
            return single(ofBands);
        }
        return single(facets.getOrDefault(IndexField.DIMENSION, Map.of()).keySet().stream()
                .map(Dimension::valueOf)
                .toList());
    }

    private static Optional<Dimension> single(Collection<Dimension> dimensions) {
        return dimensions.size() == 1 ? Optional.of(dimensions.iterator().next()) : Optional.empty();
    }

    /** The counts of price bands in this dimension, in rising order; none without one. */
    static Map<String, Long> prices(Optional<Dimension> dimension, Map<String, Long> counts) {
        return inOrder(
                Band.PRICES.stream()
                        .filter(band ->
                                dimension.filter(one -> one == band.dimension()).isPresent())
                        .toList(),
                counts);
    }

    static Map<String, Long> inOrder(List<Band> bands, Map<String, Long> counts) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (Band band : bands) {
            Long count = counts.get(band.code());
            if (count != null) {
                ordered.put(band.code(), count);
            }
        }
        return ordered;
    }
}
