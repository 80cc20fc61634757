package org.basao.catalogue.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A product as its producer finds it in the own list.
 *
 * @param product with what keeps it from the public
 * @param stars of today's certificate, or 0
 * @param photo the first one, or null
 * @param draft whether something waits to be published
 * @param missing what a buyer would ask for, of what is written now
 */
public record MyProduct(
        OwnProductView product, int stars, Photo photo, boolean draft, int photos, List<Missing> missing) {

    /** What is not said yet. */
    public enum Missing {
        PHOTO,
        PRICE,
        MINIMUM,
        DESCRIPTION,
        STORY,
        ENGLISH,
        CAPACITY
    }

    public boolean isPublic() {
        return product.whyNotPublic().isEmpty();
    }

    /** Days from that day to the certificate's last day; 0 without a certificate. */
    public long daysLeft(LocalDate day) {
        return product.certifiedTo() == null ? 0 : ChronoUnit.DAYS.between(day, product.certifiedTo());
    }

    /** What an offer does not say, most wanted first. */
    public static List<Missing> missingIn(Offer offer, boolean stay) {
        List<Missing> missing = new ArrayList<>();
        addIf(missing, Missing.PHOTO, offer.pictures().isEmpty());
        addIf(missing, Missing.PRICE, offer.packs().isEmpty());
        addIf(missing, Missing.MINIMUM, offer.terms().minimumOrder() == null && !stay);
        addIf(missing, Missing.DESCRIPTION, offer.story().descriptionVi() == null);
        addIf(missing, Missing.STORY, offer.story().storyVi() == null);
        addIf(
                missing,
                Missing.ENGLISH,
                offer.story().nameEn() == null
                        || (offer.story().descriptionEn() == null
                                && offer.story().storyEn() == null));
        addIf(missing, Missing.CAPACITY, offer.capacity().isEmpty());
        return List.copyOf(missing);
    }

    private static void addIf(List<Missing> missing, Missing what, boolean holds) {
        if (holds) {
            missing.add(what);
        }
    }
}
