package org.basao.inquiry.api;

import org.basao.platform.i18n.Language;

/** Where strangers ask: pages that need no account. */
public enum AskPath {
    /** The products that somebody has put together to ask about. */
    BASKET("/gio-hoi-hang", "/en/basket"),
    BASKET_ADD("/gio-hoi-hang/them", "/en/basket/add"),
    BASKET_REMOVE("/gio-hoi-hang/bo", "/en/basket/remove"),
    /** Where the button of a product leads: on to the page that fits whoever presses it. */
    ASK_FOR("/hoi-hang/mua", "/en/ask/for"),
    /** Asking without an account; whoever has one is led to its page. */
    ASK_AS_GUEST("/hoi-hang", "/en/ask"),
    /** A guest's request with its answers; only the link in the mail leads there. */
    GUEST_REQUEST("/hoi-hang/yeu-cau", "/en/ask/request");

    private final String vietnamese;
    private final String english;

    AskPath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context. */
    public String in(Language language) {
        return language == Language.VI ? vietnamese : english;
    }
}
