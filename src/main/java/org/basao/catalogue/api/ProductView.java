package org.basao.catalogue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basao.kernel.Unit;
import org.basao.register.api.CertificateView;

/**
 * A public product with everything its page shows.
 *
 * @param formerProvince name of the province before July 2025 where known and different, or null
 * @param hsCode customs code, or null
 * @param deliversTo see {@link Offer.Terms}
 * @param stay what holds for guests; all null for goods
 * @param capacity by month, may be empty
 * @param certificates newest first; the first effective one makes it public
 * @param photos in the order in which they are shown
 */
public record ProductView(
        ProductCard card,
        String formerProvince,
        String commune,
        String descriptionVi,
        String descriptionEn,
        String storyVi,
        String storyEn,
        String storageVi,
        String storageEn,
        Integer shelfLifeDays,
        Integer leadTimeDays,
        String hsCode,
        List<String> deliversTo,
        Offer.Stay stay,
        List<Pack> packs,
        List<MonthlyCapacity> capacity,
        List<Standard> standards,
        List<CertificateView> certificates,
        List<Photo> photos) {

    /** One way in which the product is sold. Prices are for one pack; null when on request; tiers from fewer packs to more. */
    public record Pack(
            String label,
            BigDecimal netQuantity,
            Unit unit,
            Integer perCarton,
            String gtin,
            boolean priceOnRequest,
            BigDecimal priceMin,
            BigDecimal priceMax,
            String currency,
            VatState vatState,
            BigDecimal vatRate,
            BigDecimal comparisonPrice,
            List<Offer.Tier> tiers) {}

    /** How much can be delivered in a month, 1 to 12. */
    public record MonthlyCapacity(int month, BigDecimal quantity, Unit unit) {}

    /** A standard that the producer holds, such as VietGAP. */
    public record Standard(String name, String number, LocalDate validTo) {}

    /** The certificate by which the product is public. */
    public CertificateView certificate() {
        return certificates.stream()
                .filter(certificate -> certificate.code().equals(card.certificateCode()))
                .findFirst()
                .orElseThrow();
    }
}
