package org.basao.search.domain;

import java.math.BigDecimal;
import java.util.List;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;

/**
 * What the index knows of a product's offer.
 *
 * @param producerCode public code of the holder, or null
 * @param standards as printed
 * @param dimension of the comparison price, or null without a price in dong
 * @param comparisonPrice of the first pack, in dong for one base unit, or null
 * @param minimumOrder least order in {@code minimumUnit}, or null
 */
public record Offer(
        String producerCode,
        List<String> standards,
        Dimension dimension,
        BigDecimal comparisonPrice,
        BigDecimal minimumOrder,
        Unit minimumUnit) {
    public static final Offer NONE = new Offer(null, List.of(), null, null, null, null);

    public Offer {
        standards = List.copyOf(standards);
    }
}
