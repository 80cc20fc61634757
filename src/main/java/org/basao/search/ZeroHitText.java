package org.basao.search;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basao.kernel.VietnameseText;

/** What is kept of a query that found nothing: enough to see a want, nothing that could name a person by address or number. */
final class ZeroHitText {
    private static final int LONGEST = 80;
    /** Six digits and more, also written in groups: telephone, identity card, account. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[\\s.,()+/_-]*\\d){5}");

    private ZeroHitText() {}

    /** The text without marks; empty if there is nothing to count or it may hold personal data. */
    static Optional<String> of(String typed) {
        if (typed.indexOf('@') >= 0 || typed.indexOf('＠') >= 0 || hasLongNumber(typed)) {
            return Optional.empty();
        }
        String folded = VietnameseText.foldedKey(typed.substring(0, Math.min(typed.length(), 2 * LONGEST)));
        if (folded.length() > LONGEST) {
            int end = folded.lastIndexOf(' ', LONGEST);
            folded = folded.substring(0, end < 1 ? LONGEST : end);
        }
        return Optional.of(folded).filter(text -> !text.isEmpty() && !hasLongNumber(text));
    }

    private static boolean hasLongNumber(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        ascii.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return LONG_NUMBER.matcher(ascii).find();
    }

    /** The ISO week of a day, such as 2026-W46. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
