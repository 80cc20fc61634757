package org.basao.platform.config;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the programme: a certificate that ends on a day ends at midnight in Việt Nam. */
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
