package org.basao.catalogue.api;

import java.time.Instant;
import java.util.List;
import org.basao.register.api.LegalNotice;

/**
 * A product's offer as those who write it see it, with what is certified beside it.
 *
 * @param holder name of the producer
 * @param group of the programme, I to VI
 * @param version what a form sends back; 0 where no listing is there yet
 * @param productVersion of what is certified, for asking that it be changed
 * @param state null where no listing is there yet
 * @param draftAt since when something waits to be published, or null
 * @param photos all that the offer names, in its order
 */
public record OfferView(
        String code,
        String name,
        String holder,
        int setNumber,
        String setName,
        String setNameEn,
        String group,
        LegalNotice legalNotice,
        long version,
        long productVersion,
        ListingState state,
        Instant draftAt,
        Offer offer,
        List<Photo> photos) {

    /** Whether guests come instead of goods being sent. */
    public boolean isStay() {
        return group.equals("VI");
    }

    public boolean isPublished() {
        return state == ListingState.PUBLISHED;
    }

    /** Whether something waits that the public does not see. */
    public boolean isDraft() {
        return draftAt != null || state == null || state == ListingState.DRAFT;
    }
}
