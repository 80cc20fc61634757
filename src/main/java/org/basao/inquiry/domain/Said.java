package org.basao.inquiry.domain;

import org.basao.kernel.VietnameseText;
import org.basao.platform.error.InvalidField;

/** Words as people type them, made fit to be kept: composed, without control characters, lines ended as we write them. */
public final class Said {
    public static final int LINE = 200;
    public static final int NOTE = 1000;
    public static final int MESSAGE = 4000;

    private Said() {}

    /** Null for nothing. @throws InvalidField for that field if it is too long */
    public static String orNothing(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text =
                VietnameseText.composed(typed).strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        if (text.length() > longest) {
            throw new InvalidField(field, "inquiry.text.long", longest);
        }
        return text;
    }

    /** @throws InvalidField for that field if it is missing or too long */
    public static String something(String field, String typed, int longest) {
        String text = orNothing(field, typed, longest);
        if (text == null) {
            throw new InvalidField(field, "inquiry.text.missing");
        }
        return text;
    }
}
