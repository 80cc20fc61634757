package org.basao.register.domain;

import org.basao.kernel.VietnameseText;
import org.basao.platform.error.InvalidField;

/** Texts as people type them, made fit to be stored. */
public final class Stated {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_REASON = 1000;
    public static final int LONGEST_TEXT = 4000;

    private Stated() {}

    /** @throws InvalidField for {@code reason} if it is missing or too long: who is concerned has to know why */
    public static String reason(String typed) {
        return text("reason", typed, LONGEST_REASON);
    }

    /** @throws InvalidField for that field if it is missing or too long */
    public static String text(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidField(field, "register.text.missing");
        }
        String text = VietnameseText.composed(typed).strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new InvalidField(field, "register.text.long", longest);
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }
}
