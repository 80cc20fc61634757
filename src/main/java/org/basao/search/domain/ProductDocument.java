package org.basao.search.domain;

import java.time.LocalDate;
import java.util.List;
import org.basao.kernel.Period;

/**
 * What the index knows of a product: facts as the database holds them, before any key is made of them.
 *
 * @param version the row's {@code index_version}, given to the index as external version
 * @param texts description and other words a buyer may use, in any language
 * @param packs as printed: "túi 5 kg"
 * @param codes official numbers, GTINs and the like
 * @param formerProvince name of the province before the merger, or null if it is not known or the same
 * @param publicIn periods in which the product is public, as far as is known today; empty hides it
 * @param stars of the latest certificate
 * @param offer what it is sold for
 */
public record ProductDocument(
        String code,
        long version,
        String name,
        String nameEn,
        int setNumber,
        String setName,
        String groupCode,
        String groupName,
        int stars,
        String producer,
        String entityType,
        String provinceCode,
        String province,
        String formerProvince,
        String commune,
        List<String> texts,
        List<String> packs,
        List<String> codes,
        List<Period> publicIn,
        LocalDate issuedOn,
        Offer offer) {
    public ProductDocument {
        texts = List.copyOf(texts);
        packs = List.copyOf(packs);
        codes = List.copyOf(codes);
        publicIn = List.copyOf(publicIn);
    }

    /** A product of which no offer is known. */
    public ProductDocument(
            String code,
            long version,
            String name,
            String nameEn,
            int setNumber,
            String setName,
            String groupCode,
            String groupName,
            int stars,
            String producer,
            String entityType,
            String provinceCode,
            String province,
            String formerProvince,
            String commune,
            List<String> texts,
            List<String> packs,
            List<String> codes,
            List<Period> publicIn,
            LocalDate issuedOn) {
        this(
                code,
                version,
                name,
                nameEn,
                setNumber,
                setName,
                groupCode,
                groupName,
                stars,
                producer,
                entityType,
                provinceCode,
                province,
                formerProvince,
                commune,
                texts,
                packs,
                codes,
                publicIn,
                issuedOn,
                Offer.NONE);
    }
}
