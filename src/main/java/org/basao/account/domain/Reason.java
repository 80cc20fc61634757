package org.basao.account.domain;

import org.basao.platform.error.InvalidField;

/**
 * Why something was done to somebody's access; the audit keeps it, and the person reads it.
 *
 * @param text not empty, at most 300 characters
 */
public record Reason(String text) {
    static final int LONGEST = 300;

    /**
     * What was typed into the field {@code reason}.
     *
     * @throws InvalidField if there is none
     */
    public static Reason of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new InvalidField("reason", "account.reason.missing", LONGEST);
        }
        return new Reason(text);
    }
}
