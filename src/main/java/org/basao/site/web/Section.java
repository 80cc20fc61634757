package org.basao.site.web;

import org.basao.platform.i18n.Language;

/** The kinds of public pages, with the first word of their address in both languages. */
public enum Section {
    HOME("", ""),
    PRODUCTS("san-pham", "products"),
    PRODUCERS("nha-san-xuat", "producers"),
    CERTIFICATES("chung-nhan", "certificates"),
    PROVINCES("tinh", "provinces"),
    DESIGN("thiet-ke", "design");

    private final String vietnamese;
    private final String english;

    Section(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String word(Language language) {
        return language == Language.VI ? vietnamese : english;
    }
}
