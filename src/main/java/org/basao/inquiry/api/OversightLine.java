package org.basao.inquiry.api;

import java.time.LocalDate;

/**
 * That somebody asked a producer for something: no price, no word and no file of it.
 *
 * @param request public code
 * @param day in Việt Nam on which the producer was asked
 * @param buyer name of the organisation; null for a guest
 * @param buyerProvince null for a guest
 * @param product name of the first product asked for
 * @param products how many
 */
public record OversightLine(
        String request,
        LocalDate day,
        String buyer,
        String buyerProvince,
        String producer,
        String producerCode,
        String product,
        int products,
        Outcome outcome) {}
