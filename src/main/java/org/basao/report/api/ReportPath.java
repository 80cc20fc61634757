package org.basao.report.api;

import org.basao.platform.i18n.Language;

/** Where reports are made and looked at. */
public enum ReportPath {
    /** The form for anybody; {@code ?product=} names the product. */
    REPORT("/bao-cao-san-pham", "/en/report-product"),
    /** The officers' list. */
    REPORTS("/viec/bao-cao-san-pham", "/en/desk/product-reports");

    private final String vietnamese;
    private final String english;

    ReportPath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context. */
    public String in(Language language) {
        return language == Language.VI ? vietnamese : english;
    }

    /** In Vietnamese, for notices and waiting work, whose reader's language is found later. */
    public String path() {
        return in(Language.VI);
    }

    /** The form for one product. */
    public static String of(String product, Language language) {
        return REPORT.in(language) + "?product=" + product;
    }
}
