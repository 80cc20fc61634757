package org.basao.site.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.organisation.api.EntityType;
import org.basao.register.api.LegalNotice;

/**
 * The answer of {@code GET /products/{code}}: everything that its page shows, in the language of the answer where there are two.
 * Every member is there, null where nothing is known.
 *
 * @param certifiedName as the certificate says it, Vietnamese
 * @param certificate the one by which the product is public
 * @param certificates all of them, newest first
 * @param url path of its page
 * @param scan the address that its QR mark holds
 */
public record ProductSheet(
        String code,
        String name,
        String certifiedName,
        int stars,
        boolean potentialFiveStar,
        String group,
        int set,
        String setName,
        LegalNotice legalNotice,
        String provinceCode,
        String province,
        String formerProvince,
        String commune,
        Producer producer,
        String description,
        String story,
        String storage,
        Integer shelfLifeDays,
        Integer leadTimeDays,
        String hsCode,
        Amount minimumOrder,
        List<Pack> packs,
        List<Capacity> capacity,
        List<Standard> standards,
        List<String> deliversTo,
        List<Photo> photos,
        CertificateSheet certificate,
        List<CertificateSheet> certificates,
        String url,
        String scan) {

    /** Who makes it; never with a tax code. */
    public record Producer(String code, String name, EntityType entityType, String url) {}

    /** So much of a unit. */
    public record Amount(BigDecimal quantity, Unit unit) {}

    /**
     * One way in which it is sold; prices are for one pack.
     *
     * @param vatRate in percent
     * @param comparisonPrice for one kg, litre, piece, guest day or night, as {@code comparisonUnit} says
     */
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
            Unit comparisonUnit,
            List<Tier> tiers) {}

    /** What each pack costs from so many on. */
    public record Tier(int from, BigDecimal price) {}

    /** A photo in its largest size, at an address that never changes; {@code alt} may be null. */
    public record Photo(String url, int width, int height, String alt) {}

    /** What can be delivered in a month, 1 to 12. */
    public record Capacity(int month, BigDecimal quantity, Unit unit) {}

    /** A standard that the producer holds. */
    public record Standard(String name, String number, LocalDate validTo) {}
}
