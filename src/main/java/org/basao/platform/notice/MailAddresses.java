package org.basao.platform.notice;

import org.basao.platform.i18n.Language;

/** Absolute addresses in mails, in the recipient's language. */
record MailAddresses(String baseUrl, Language language, PagePaths paths) {
    /** @param path of a page of ours, with or without language */
    String page(String path) {
        return baseUrl + paths.in(path, language);
    }

    /** Where the link that ends one kind of mail leads; the same address takes the one click of a mail program. */
    String unsubscribe(String token) {
        return baseUrl + (language == Language.EN ? "/en/unsubscribe/" : "/thoi-nhan-thu/") + token;
    }
}
