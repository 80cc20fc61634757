package org.basao.catalogue;

import java.util.List;
import java.util.Objects;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.domain.OfferRules;
import org.basao.platform.error.InvalidField;
import org.basao.platform.persistence.Rows;

/** Judges what is to be kept of an offer: by itself, and against the bar codes of others. */
record OfferCheck(Rows rows) {

    /**
     * Judges what changes.
     *
     * @throws org.basao.platform.error.InvalidFields if a part that changes breaks a rule
     * @throws InvalidField if another product has a bar code of this one
     * @throws org.basao.platform.error.BusinessException if there is too much of something
     */
    void expectSound(String product, Offer before, Offer after) {
        OfferRules.checkChanged(before, after);
        List<String> gtins =
                after.packs().stream().map(Pack::gtin).filter(Objects::nonNull).toList();
        if (!gtins.isEmpty() && rows.first("""
                                select 1 from pack k join listing l on l.id = k.listing_id join product p on p.id = l.product_id
                                 where k.gtin = any(?) and p.code <> ?::bpchar
                                """, row -> true, gtins, product).isPresent()) {
            throw new InvalidField("gtin", "catalogue.offer.gtin.taken");
        }
    }
}
