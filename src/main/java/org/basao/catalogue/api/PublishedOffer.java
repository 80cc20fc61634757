package org.basao.catalogue.api;

import java.time.Instant;

/**
 * A state of an offer that was published.
 *
 * @param by name of who published it; null for what came with a file
 */
public record PublishedOffer(int number, Instant at, String by, Offer offer) {}
