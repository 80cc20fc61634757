package org.basao.site.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code GET /products}.
 *
 * @param facets name of each facet to its values
 */
public record FoundProducts(
        long total, int page, int size, boolean relaxed, List<Item> items, Map<String, List<FacetChoice>> facets) {

    /**
     * One public product. Every member is there, null where nothing is known.
     *
     * @param pack what the prices are for, as printed
     * @param url path of its page in the language of the answer
     */
    public record Item(
            String code,
            String name,
            int stars,
            int set,
            String province,
            Named producer,
            String pack,
            boolean priceOnRequest,
            BigDecimal priceMin,
            BigDecimal priceMax,
            String currency,
            Proof certificate,
            String url) {}

    /** Something with a code and a name. */
    public record Named(String code, String name) {}

    /** The certificate by which the product is public. */
    public record Proof(String code, String number, String issuer, LocalDate issuedOn, LocalDate validTo) {}

    /** A value of a facet with how many products it would leave. */
    public record FacetChoice(String value, String label, long count) {}
}
