package org.basao.register.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A paper of a product that ends by itself.
 *
 * @param product public code
 * @param name of a certificate its public code, of a standard what it is called
 * @param number as printed, or null
 * @param lastDay the last day on which it holds
 */
public record EndingPaper(
        Kind kind,
        String product,
        String productName,
        String holder,
        String holderName,
        String name,
        String number,
        LocalDate lastDay) {
    /** What kind of paper. */
    public enum Kind {
        CERTIFICATE,
        /** A standard or the food safety paper. */
        STANDARD
    }

    /** Days from that day to the last one, that day not counted. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, lastDay);
    }
}
