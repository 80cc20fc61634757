package org.basao.platform.notice;

import java.util.Map;
import java.util.Objects;

/**
 * Something a person should know.
 *
 * @param code {@code <feature>.<name>}, such as {@code account.newDevice}: the kind, and where its texts stand
 * @param recipient code of a user
 * @param model values of the placeholders in its texts; kept with the notice, so never a token
 * @param path of the page it speaks of, without language or in Vietnamese ({@link TranslatedPaths} knows the other); may be null
 * @param essential goes out by mail whatever the person chose
 */
public record Notice(String code, String recipient, Map<String, String> model, String path, boolean essential) {
    public Notice {
        Objects.requireNonNull(recipient, "recipient");
        model = Map.copyOf(model);
        MailText.expectCode(code);
        MailText.expectPath(path);
    }
}
