package org.basao.organisation.domain;

import org.basao.kernel.VietnameseText;
import org.basao.platform.error.InvalidField;

/** Texts as people type them, made fit to be stored. */
public final class Given {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_REASON = 1000;
    public static final int LONGEST_ABOUT = 4000;

    private Given() {}

    /** @throws InvalidField for {@code name} if it is missing, too long, or holds no letter */
    public static String name(String typed) {
        String name = text("name", typed, LONGEST_NAME);
        if (name == null || VietnameseText.key(name).isEmpty()) {
            throw new InvalidField("name", "organisation.name.missing");
        }
        return name.replaceAll("\\s+", " ");
    }

    /** @throws InvalidField for {@code reason} if it is missing or too long: who is concerned has to know why */
    public static String reason(String typed) {
        String reason = text("reason", typed, LONGEST_REASON);
        if (reason == null) {
            throw new InvalidField("reason", "organisation.reason.missing");
        }
        return reason;
    }

    /**
     * What may be left out.
     *
     * @return null for nothing
     * @throws InvalidField if it is too long
     */
    public static String text(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = VietnameseText.composed(typed).strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new InvalidField(field, "organisation.text.long", longest);
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }
}
