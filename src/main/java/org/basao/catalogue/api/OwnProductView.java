package org.basao.catalogue.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A product as its holder sees it, whether or not the public may.
 *
 * @param certifiedTo last day of the certificate that is effective today, or null
 * @param whyNotPublic empty if it is public today
 */
public record OwnProductView(
        String code, String name, String nameEn, LocalDate certifiedTo, List<WhyNotPublic> whyNotPublic) {

    /** What keeps a product from the public. */
    public enum WhyNotPublic {
        /** The holder is suspended or dissolved. */
        HOLDER_NOT_ACTIVE,
        /** It has no listing, or a draft. */
        NOT_PUBLISHED,
        WITHDRAWN,
        /** No certificate of three stars or more was ever issued. */
        NOT_CERTIFIED,
        /** The certificate begins later. */
        NOT_YET_CERTIFIED,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_REVOKED
    }
}
