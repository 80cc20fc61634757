package org.basao.platform.i18n;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * Texts of one bundle in one language. A text with parameters is a {@link MessageFormat} pattern (an apostrophe in it is doubled);
 * a text without is taken as it stands.
 */
public final class Texts {
    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** @param baseName such as {@code org.basao.site.messages}; never falls back to the language of the machine */
    public static Texts of(String baseName, Language language) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(baseName, language.locale(), exact), language);
    }

    /** Another bundle in the same language. */
    public Texts in(String baseName) {
        return of(baseName, language);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String text(String key, Object... parameters) {
        String text = bundle.getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, language.locale()).format(parameters);
    }
}
