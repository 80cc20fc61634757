package org.basao.intake.api;

import org.basao.catalogue.api.Offer;

/**
 * A row that would change something.
 *
 * @param product its code
 * @param version of the listing against which it was read
 * @param offer as it would be
 */
public record SheetLine(long line, String product, String name, long version, Offer offer) {}
