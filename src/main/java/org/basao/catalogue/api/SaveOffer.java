package org.basao.catalogue.api;

import jakarta.validation.constraints.NotNull;

/**
 * Keeps an offer as a draft.
 *
 * @param version of the listing as the page showed it
 */
public record SaveOffer(
        @NotNull String product, long version, @NotNull Offer offer) {}
