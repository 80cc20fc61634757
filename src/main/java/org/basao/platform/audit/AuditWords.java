package org.basao.platform.audit;

import java.util.MissingResourceException;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/**
 * Says an entry in words, which stand in the bundle of the feature with which its action begins: {@code audit.certificate.revoked} for
 * {@code register.certificate.revoked}, {@code audit.kind.CERTIFICATE}, {@code audit.value.address}. What has no words is shown as its
 * code, because an entry must be readable even when its feature has changed.
 */
public final class AuditWords {
    private AuditWords() {}

    public static String action(String action, Language language) {
        return say(action, action.substring(action.indexOf('.') + 1), action, language);
    }

    /** The kind of the thing that changed. */
    public static String kind(String action, String kind, Language language) {
        return say(action, "kind." + kind, kind, language);
    }

    /** The name of a personal value. */
    public static String value(String action, String name, Language language) {
        return say(action, "value." + name, name, language);
    }

    private static String say(String action, String key, String otherwise, Language language) {
        int dot = action.indexOf('.');
        if (dot < 0) {
            return otherwise;
        }
        try {
            Texts texts = Texts.of("org.basao." + action.substring(0, dot) + ".messages", language);
            return texts.has("audit." + key) ? texts.text("audit." + key) : otherwise;
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
