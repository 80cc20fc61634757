package org.basao.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.basao.catalogue.api.Offer;
import org.basao.platform.persistence.Rows;

/** The states of an offer that were public, each under its number from 1. The listing's row is locked by whoever writes here. */
record OfferHistory(Rows rows) {

    /** What came with a file is the first state, if none is kept yet. */
    void beginWith(long listing, Offer offer, Instant at) {
        rows.change("""
                insert into listing_version (listing_id, number, offer, published_at, published_by)
                select ?, 1, ?, ?, null where not exists (select from listing_version where listing_id = ?)
                """, listing, OfferJson.write(offer), at, listing);
    }

    /** @return its number */
    int add(long listing, Offer offer, Instant at, String by) {
        return rows.first("""
                        insert into listing_version (listing_id, number, offer, published_at, published_by)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ? from listing_version where listing_id = ?
                        returning number
                        """, row -> row.getInt(1), listing, OfferJson.write(offer), at, by, listing)
                .orElseThrow();
    }

    Optional<Offer> find(long listing, int number) {
        return rows.first(
                "select offer from listing_version where listing_id = ? and number = ?",
                row -> OfferJson.read(row.getString(1)),
                listing,
                number);
    }
}
