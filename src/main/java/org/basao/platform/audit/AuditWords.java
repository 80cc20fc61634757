package org.basao.platform.audit;

import java.util.MissingResourceException;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/**
 * Says an action in words: {@code register.certificate.revoked} is {@code audit.certificate.revoked} in the bundle of its feature. An
 * action without words is shown as its code, because an entry must be readable even when its feature has changed.
 */
public final class AuditWords {
    private AuditWords() {}

    public static String action(String action, Language language) {
        int dot = action.indexOf('.');
        if (dot < 0) {
            return action;
        }
        try {
            Texts texts = Texts.of("org.basao." + action.substring(0, dot) + ".messages", language);
            String key = "audit." + action.substring(dot + 1);
            return texts.has(key) ? texts.text(key) : action;
        } catch (MissingResourceException e) {
            return action;
        }
    }
}
