package org.basao.catalogue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;
import org.basao.organisation.api.EntityType;
import org.basao.register.api.LegalNotice;

/**
 * A public product in a list, with the certificate that makes it public. It exists only for the day it was read for.
 *
 * @param nameEn English name, or null
 * @param subGroup such as I.5; picks the illustration where there is no photo
 * @param pack as printed, such as {@code hộp 100 g}, or null where nothing is offered yet
 * @param priceMin for one pack, null when the price is on request
 * @param comparisonPrice for one kg, litre, piece, guest day or night (see {@code dimension}), or null
 * @param validTo last day of the certificate
 * @param photo the first one, or null
 */
public record ProductCard(
        String code,
        String name,
        String nameEn,
        int setNumber,
        String subGroup,
        LegalNotice legalNotice,
        String provinceCode,
        String province,
        String provinceEn,
        String producerCode,
        String producerName,
        EntityType entityType,
        String pack,
        boolean priceOnRequest,
        BigDecimal priceMin,
        BigDecimal priceMax,
        String currency,
        VatState vatState,
        BigDecimal comparisonPrice,
        Dimension dimension,
        BigDecimal minimumOrder,
        Unit minimumUnit,
        String certificateCode,
        String certificateNumber,
        int stars,
        boolean potentialFiveStar,
        String issuer,
        LocalDate issuedOn,
        LocalDate validTo,
        boolean sample,
        Photo photo) {

    /** Whether prices are shown, and orders taken, after a question for the age only. */
    public boolean isAgeAsked() {
        return legalNotice != null && legalNotice.asksAge();
    }

    /** Days from that day to the certificate's last day. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, validTo);
    }
}
