package org.basao.search.domain;

import java.util.Map;
import java.util.Set;
import org.basao.kernel.VietnameseText;
import org.basao.search.api.Band;

/** Makes the keys by which an offer is narrowed. */
final class OfferKeys {
    private OfferKeys() {}

    static void add(Map<IndexField, Set<String>> keys, ProductDocument product) {
        Offer offer = product.offer();
        if (offer.producerCode() != null) {
            keys.put(
                    IndexField.PRODUCER,
                    Set.of(offer.producerCode() + " " + VietnameseText.foldedKey(product.producer())));
        }
        keys.put(IndexField.STANDARD, Set.copyOf(offer.standards()));
        if (offer.comparisonPrice() != null) {
            keys.put(IndexField.DIMENSION, Set.of(offer.dimension().name()));
            Band.ofPrice(offer.dimension(), offer.comparisonPrice())
                    .ifPresent(band -> keys.put(IndexField.PRICE, Set.of(band.code())));
        }
        if (offer.minimumOrder() != null) {
            Band.ofOrder(
                            offer.minimumUnit().dimension(),
                            offer.minimumOrder().multiply(offer.minimumUnit().size()))
                    .ifPresent(band -> keys.put(IndexField.MINIMUM_ORDER, Set.of(band.code())));
        }
    }
}
