package org.basao.inquiry.api;

import java.math.BigDecimal;

/**
 * One line of a deal, as it was agreed on.
 *
 * @param position of the request's line
 * @param product public code
 * @param name of the product that day
 * @param certificate public code of the certificate of that day; of a waived line the one by which it was asked for
 * @param counts whether a certificate was effective that day
 * @param amount in the unit
 * @param base the same in the dimension's base unit
 * @param price for one of the unit
 * @param leadTimeDays null if it was not said
 */
public record DealLine(
        int position,
        String product,
        String name,
        String certificate,
        String certificateNumber,
        int stars,
        boolean counts,
        BigDecimal amount,
        TradeUnit unit,
        BigDecimal base,
        BigDecimal price,
        BigDecimal value,
        Integer leadTimeDays,
        String note) {}
