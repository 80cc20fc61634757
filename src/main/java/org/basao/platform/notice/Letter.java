package org.basao.platform.notice;

import java.util.Map;
import java.util.Objects;
import org.basao.platform.i18n.Language;

/**
 * A mail to an address that may have no user yet, such as a link that verifies it. Address, model and path leave the database with
 * the send, so a raw token may stand in them.
 *
 * @param code {@code <feature>.<name>}: where its texts stand
 * @param address one e-mail address, without a name
 * @param model values of the placeholders in its texts
 * @param path what {@code {link}} leads to, without language or in that of the letter; may be null
 */
public record Letter(String code, String address, Language language, Map<String, String> model, String path) {
    public Letter {
        Objects.requireNonNull(language, "language");
        model = Map.copyOf(model);
        MailText.expectCode(code);
        MailText.expectPath(path);
        if (address.isBlank() || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /** Says nothing of the address or a token. */
    @Override
    public String toString() {
        return "Letter " + code;
    }
}
