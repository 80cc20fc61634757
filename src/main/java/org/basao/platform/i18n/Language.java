package org.basao.platform.i18n;

import java.util.Locale;

/** The two languages of every page, mail and file. */
public enum Language {
    VI(Locale.of("vi", "VN")),
    EN(Locale.of("en"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in {@code lang="vi"}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == VI ? EN : VI;
    }
}
