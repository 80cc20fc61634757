package org.basao.site.web.api;

import java.time.LocalDate;
import java.util.List;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.LegalNotice;

/**
 * A certificate as it stands today. Every member is there, null where there is nothing to say.
 *
 * @param number the official number, unique only within issuer and year
 * @param issuer as printed on the decision
 * @param place the place as it was called on the day of issue
 * @param validTo last day of its months
 * @param effectiveTo last day on which it is or was effective: earlier than {@code validTo} if superseded or revoked
 * @param supersededFrom first day of the newer one
 * @param revokedFrom first day without it
 * @param legalNotice to be shown beside the product's name
 * @param history path that answers all certificates of the product
 * @param url path of its page
 */
public record CertificateSheet(
        String code,
        String number,
        CertificateStatus status,
        int stars,
        boolean potentialFiveStar,
        String issuer,
        DecisionLevel level,
        String decision,
        String place,
        LocalDate issuedOn,
        LocalDate validTo,
        LocalDate effectiveTo,
        LocalDate supersededFrom,
        LocalDate revokedFrom,
        String revocationReason,
        Linked product,
        Linked holder,
        LegalNotice legalNotice,
        String history,
        String url) {

    /** Something with a code, a name, and a path of its page. */
    public record Linked(String code, String name, String url) {}

    /**
     * The answer of {@code GET /certificates}: newest first.
     *
     * @param total certificates in all, also those of an official number beyond the items
     */
    public record Found(long total, List<CertificateSheet> items) {}
}
