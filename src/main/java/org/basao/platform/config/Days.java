package org.basao.platform.config;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days of the programme: a certificate that ends on a day ends at midnight in Việt Nam. */
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    /** As days are written in Việt Nam: 23/12/2019. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
