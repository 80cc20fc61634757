package org.basao.register.api;

import org.basao.platform.i18n.Language;

/** Where the desk pages about certificates live, below {@code /viec} or {@code /en/desk}. */
public enum RegisterPath {
    DECISION("quyet-dinh", "decision"),
    CERTIFICATES("giay-chung-nhan", "certificates"),
    REVOCATION("giay-chung-nhan/thu-hoi", "certificates/revoke"),
    ENDING_PAPERS("giay-sap-het-han", "papers-that-end"),
    CHANGES("thay-doi-chung-nhan", "certified-changes");

    /** Where a producer sees its products, in Vietnamese, for notices. */
    public static final String PRODUCTS_OF_PRODUCER = "/viec/san-pham-cua-toi";

    private final String vietnamese;
    private final String english;

    RegisterPath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context, such as {@code /viec/quyet-dinh}. */
    public String in(Language language) {
        return language == Language.VI ? "/viec/" + vietnamese : "/en/desk/" + english;
    }

    /** In Vietnamese, for notices and waiting work, whose reader's language is found later. */
    public String path() {
        return in(Language.VI);
    }

    /** The public page of a certificate, in Vietnamese. */
    public static String certificate(String code) {
        return "/chung-nhan/" + code;
    }
}
