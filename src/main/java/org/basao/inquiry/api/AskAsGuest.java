package org.basao.inquiry.api;

import org.basao.kernel.Origin;
import org.basao.platform.i18n.Language;

/**
 * Somebody without an account asks. Nothing goes out before they have followed the link in the mail.
 *
 * @param organisation for which they ask, or null
 * @param grownUp whether they say that they are 18 or older; asked only where the law wants it
 * @param language in which they are written to
 */
public record AskAsGuest(
        String name,
        String mail,
        String organisation,
        boolean grownUp,
        Language language,
        Origin origin,
        Wanted wanted) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "AskAsGuest";
    }
}
