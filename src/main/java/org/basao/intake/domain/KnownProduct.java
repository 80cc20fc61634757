package org.basao.intake.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.basao.intake.domain.ProductRow.Offer;

/**
 * A product as the register and the catalogue know it.
 *
 * @param listingId null if it has no listing yet
 */
record KnownProduct(
        long id,
        String code,
        String nameEn,
        int set,
        boolean sample,
        Long listingId,
        Offer offer,
        List<KnownCertificate> certificates) {

    /** One of its certificates. */
    record KnownCertificate(
            long id,
            ProductRow.Decision.Key decision,
            String number,
            int stars,
            boolean potentialFiveStar,
            LocalDate issuedOn,
            boolean superseded) {}

    /** The certificate of that decision, if it has one. */
    Optional<KnownCertificate> by(ProductRow.Decision.Key decision) {
        return certificates.stream()
                .filter(certificate -> certificate.decision().equals(decision))
                .findFirst();
    }

    /** The one that no newer one has superseded. */
    Optional<KnownCertificate> newest() {
        return certificates.stream()
                .filter(certificate -> !certificate.superseded())
                .max(Comparator.comparing(KnownCertificate::issuedOn));
    }
}
