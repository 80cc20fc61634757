package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A deal in a list.
 *
 * @param other name of the other side
 * @param product name of the first product
 * @param lines how many
 */
public record DealSummary(
        String code,
        String request,
        LocalDate acceptedOn,
        String other,
        String product,
        int lines,
        BigDecimal total,
        String currency,
        boolean waived) {}
