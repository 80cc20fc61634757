package org.basao.intake.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.ListingState;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Quantity;
import org.basao.kernel.StarRating;
import org.basao.kernel.TaxCode;
import org.basao.organisation.api.EntityType;
import org.basao.register.api.DecisionLevel;

/** A row whose every cell is good: what the file says of one product. Null where an optional cell was empty. */
record ProductRow(
        long line, Producer producer, Product product, Offer offer, Decision decision, Certificate certificate) {

    /** Who makes it. */
    record Producer(
            String name,
            String nameKey,
            EntityType type,
            TaxCode taxCode,
            String provinceCode,
            String formerProvinceCode,
            String communeCode,
            String address) {}

    /** What was certified. */
    record Product(String name, String nameKey, String nameEn, int set) {}

    /** What the producer says of it and asks for it. */
    record Offer(
            String descriptionVi,
            String descriptionEn,
            String storyVi,
            String storyEn,
            String storageVi,
            String storageEn,
            Integer shelfLifeDays,
            Integer leadTimeDays,
            String hsCode,
            Quantity minimum,
            Pack pack,
            List<Capacity> capacity,
            List<Standard> standards) {

        /** A listing that says nothing yet. */
        static final Offer NONE =
                new Offer(null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of());

        /** This offer with what is known where it says nothing. */
        Offer over(Offer known) {
            return new Offer(
                    or(descriptionVi, known.descriptionVi),
                    or(descriptionEn, known.descriptionEn),
                    or(storyVi, known.storyVi),
                    or(storyEn, known.storyEn),
                    or(storageVi, known.storageVi),
                    or(storageEn, known.storageEn),
                    or(shelfLifeDays, known.shelfLifeDays),
                    or(leadTimeDays, known.leadTimeDays),
                    or(hsCode, known.hsCode),
                    or(minimum, known.minimum),
                    known.pack == null ? pack : pack.over(known.pack),
                    capacity.isEmpty() ? known.capacity : capacity,
                    standards.isEmpty() ? known.standards : standards);
        }
    }

    /** The pack a row describes, with its price in đồng; no prices mean on request. */
    record Pack(
            String label,
            Quantity net,
            Integer perCarton,
            String gtin,
            BigDecimal priceMin,
            BigDecimal priceMax,
            VatState vat,
            BigDecimal vatRate) {

        Pack over(Pack known) {
            return new Pack(
                    label,
                    net,
                    or(perCarton, known.perCarton),
                    or(gtin, known.gtin),
                    priceMin,
                    priceMax,
                    vat == null ? known.vat : vat,
                    vat == null ? known.vatRate : vatRate);
        }
    }

    /** How much can be delivered in a month, 1 to 12. */
    record Capacity(int month, Quantity quantity) {}

    /** A standard, its certificate's number and last day where known. */
    record Standard(String name, String number, LocalDate validTo) {}

    /** The decision that recognised it. */
    record Decision(String issuer, DecisionLevel level, String number, LocalDate signedOn, String signer) {
        Key key() {
            return new Key(issuer, number, signedOn.getYear());
        }

        /** By what a decision is known. */
        record Key(String issuer, String number, int year) {}
    }

    /** Its paper. */
    record Certificate(
            String number,
            StarRating rating,
            boolean potentialFiveStar,
            BigDecimal score,
            int validityMonths,
            LocalDate validTo,
            String placeName) {}

    /** Under which a listing begins its life when it comes from a decision of the authority. */
    static final ListingState FIRST_STATE = ListingState.PUBLISHED;

    private static <T> T or(T given, T known) {
        return given == null ? known : given;
    }
}
