package org.basao.intake.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as written in Việt Nam (23/12/2019, 23-12-2019, 23.12.2019) or by ISO 8601 (2019-12-23). */
final class DateText {
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private DateText() {}

    static Optional<LocalDate> parse(String text) {
        Matcher day = VIETNAMESE.matcher(text);
        if (day.matches()) {
            return date(day.group(4), day.group(3), day.group(1));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
