package org.basao.inquiry.domain;

import java.util.regex.Pattern;
import org.basao.kernel.VietnameseText;
import org.basao.platform.error.InvalidField;

/** Texts of requests as people write them, made fit to be stored. */
public final class Written {
    private static final Pattern MARKUP =
            Pattern.compile("<\\s*[/!?a-zA-Z]|javascript\\s*:|&#", Pattern.CASE_INSENSITIVE);

    private Written() {}

    /**
     * What may be left out.
     *
     * @return null for nothing
     * @throws InvalidField if it is too long, or holds markup or scripts
     */
    public static String text(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = VietnameseText.composed(typed).strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new InvalidField(field, "inquiry.text.long", longest);
        }
        if (MARKUP.matcher(text).find()) {
            throw new InvalidField(field, "inquiry.text.markup");
        }
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    /** The same in one line. */
    public static String line(String field, String typed, int longest) {
        String text = text(field, typed, longest);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }
}
