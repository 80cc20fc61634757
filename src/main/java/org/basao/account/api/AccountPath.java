package org.basao.account.api;

import org.basao.platform.i18n.Language;

/** Where the pages of accounts live, below {@code /tai-khoan} or {@code /en/account}. */
public enum AccountPath {
    ACCOUNT("", ""),
    SIGN_UP("dang-ky", "sign-up"),
    CONFIRM("xac-nhan", "confirm"),
    SIGN_IN("dang-nhap", "sign-in"),
    SECOND_STEP("buoc-hai", "second-step"),
    FORGOTTEN("quen-mat-khau", "forgotten-password"),
    NEW_PASSWORD("mat-khau-moi", "new-password"),
    INVITATION("loi-moi", "invitation"),
    PRINTED_CODE("ma-in", "printed-code"),
    ADDRESS("doi-dia-chi", "new-address"),
    ADMINISTRATOR("quan-tri", "administrator"),
    OWN_DATA("du-lieu", "my-data"),
    CLOSE("dong-tai-khoan", "close"),
    CLOSED("da-dong", "closed");

    private final String vietnamese;
    private final String english;

    AccountPath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context, such as {@code /tai-khoan/dang-nhap}. */
    public String in(Language language) {
        String root = language == Language.VI ? "/tai-khoan" : "/en/account";
        String word = language == Language.VI ? vietnamese : english;
        return word.isEmpty() ? root : root + "/" + word;
    }
}
