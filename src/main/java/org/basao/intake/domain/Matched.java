package org.basao.intake.domain;

import org.basao.intake.domain.KnownProduct.KnownCertificate;
import org.basao.intake.domain.ProductRow.Offer;

/**
 * A good row and what it changes.
 *
 * @param known the registered product, or null if the row makes a new one
 * @param certifies whether the row brings a certificate that the register does not have
 * @param superseded the certificate that the new one takes the place of, or null
 * @param offer what the listing says from now on
 * @param offerChanged whether that differs from what it said
 * @param productChanged whether the registered product's English name or set differs
 */
record Matched(
        ProductRow row,
        Holder holder,
        KnownProduct known,
        boolean certifies,
        KnownCertificate superseded,
        Offer offer,
        boolean offerChanged,
        boolean productChanged) {

    boolean changes() {
        return known == null || certifies || offerChanged || productChanged;
    }
}
