package org.basao.catalogue.api;

import jakarta.validation.constraints.NotNull;

/**
 * Keeps an offer as a draft.
 *
 * @param version of the listing as the page showed it
 * @param by the page that saves, or null; what it wrote itself since it saw the version is no foreign change
 */
public record SaveOffer(
        @NotNull String product, long version, @NotNull Offer offer, Writing by) {
    public SaveOffer(String product, long version, Offer offer) {
        this(product, version, offer, null);
    }
}
