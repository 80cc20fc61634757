package org.basao.site.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basao.register.api.LegalNotice;

/**
 * The answer of {@code GET /products}.
 *
 * @param sort the order of the items, as the parameter takes it
 * @param related products that match part of the query, or null
 * @param meant the text as it may have been meant, or null
 * @param degraded whether the database answered because the index is away
 * @param facets name of each facet to its values
 */
public record FoundProducts(
        long total,
        int page,
        int size,
        String sort,
        boolean relaxed,
        boolean degraded,
        List<Item> items,
        Map<String, List<FacetChoice>> facets,
        Nearby related,
        String meant) {

    /**
     * One public product. Every member is there, null where nothing is known.
     *
     * @param legalNotice to be shown beside name and price
     * @param pack what the prices are for, as printed
     * @param url path of its page in the language of the answer
     */
    public record Item(
            String code,
            String name,
            int stars,
            int set,
            LegalNotice legalNotice,
            String province,
            Named producer,
            String pack,
            boolean priceOnRequest,
            BigDecimal priceMin,
            BigDecimal priceMax,
            String currency,
            ProductSheet.Photo photo,
            Proof certificate,
            String url) {}

    /**
     * Products beside the answer, none of which matches everything that was asked.
     *
     * @param relaxed always true
     * @param dropped words that they need not match
     * @param set number of the product set that is offered instead, or null
     */
    public record Nearby(boolean relaxed, List<String> dropped, Integer set, long total, List<Item> items) {}

    /** Something with a code and a name. */
    public record Named(String code, String name) {}

    /** The certificate by which the product is public. */
    public record Proof(String code, String number, String issuer, LocalDate issuedOn, LocalDate validTo) {}

    /** A value of a facet with how many products it would leave. */
    public record FacetChoice(String value, String label, long count) {}
}
