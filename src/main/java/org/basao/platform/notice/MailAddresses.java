package org.basao.platform.notice;

import org.basao.platform.i18n.Language;

/** Absolute addresses in mails, in the recipient's language. */
record MailAddresses(String baseUrl, Language language) {
    /** @param path without language, such as {@code /ho-so} */
    String page(String path) {
        return baseUrl + inLanguage(path, language);
    }

    /** Where the link that ends one kind of mail leads; the same address takes the one click of a mail program. */
    String unsubscribe(String token) {
        return baseUrl + (language == Language.EN ? "/en/unsubscribe/" : "/thoi-nhan-thu/") + token;
    }

    static String inLanguage(String path, Language language) {
        return language == Language.EN ? "/en" + (path.equals("/") ? "" : path) : path;
    }
}
