package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.basao.catalogue.api.VatState;

/**
 * What holds for all lines of a round; everything but the state of VAT may be null in a draft, everything but the last day in one that
 * is sent.
 *
 * @param validUntil last day, in Việt Nam
 * @param vatRate in percent
 * @param freightPlace the station, the store or the port
 * @param freightCost in whole, in the round's currency; null if it is in the price or the buyer's
 * @param incoterm of an export only, such as {@code FOB}
 */
public record RoundTerms(
        LocalDate validUntil,
        VatState vatState,
        BigDecimal vatRate,
        Freight freight,
        String freightPlace,
        BigDecimal freightCost,
        String incoterm,
        String payment,
        String delivery,
        String note) {}
