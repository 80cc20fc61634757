package org.basao.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.basao.catalogue.api.Offer;
import org.basao.platform.persistence.Rows;

/** The states of an offer that were public, each under its number from 1. The listing's row is locked by whoever writes here. */
record OfferHistory(Rows rows) {

    /** What came with a file since the last state, or before any, is a state of its own, which nobody here published. */
    void catchUp(long listing, Offer shown, Instant at) {
        Optional<Offer> last = rows.first(
                "select offer from listing_version where listing_id = ? order by number desc limit 1",
                row -> OfferJson.read(row.getString(1)),
                listing);
        if (last.filter(shown::equals).isEmpty()) {
            var unused = add(listing, shown, at, null);
        }
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
