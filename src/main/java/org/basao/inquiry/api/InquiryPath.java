package org.basao.inquiry.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.basao.platform.i18n.Language;

/** Where the pages of buyers and producers live, below {@code /viec} or {@code /en/desk}. */
public enum InquiryPath {
    /** A buyer's requests. */
    REQUESTS("yeu-cau", "requests"),
    /** Writing one. */
    ASK("yeu-cau/viet", "requests/write"),
    /** One with its talks. */
    REQUEST("yeu-cau/xem", "requests/request"),
    /** The offers of one side by side, to be accepted. */
    COMPARISON("yeu-cau/so-sanh", "requests/compare"),
    /** A producer's inbox. */
    INBOX("hoi-hang", "inbox"),
    /** A talk, as either side sees it. */
    TALK("trao-doi", "talk"),
    /** Writing a quotation or a counter-offer. */
    ROUND("trao-doi/chao-gia", "talk/quotation"),
    /** What was agreed on. */
    DEALS("thoa-thuan", "deals"),
    DEAL("thoa-thuan/xem", "deals/deal"),
    /** How a producer wants its quotations approved. */
    INQUIRY_SETTINGS("hoi-hang/cach-lam", "inbox/settings"),
    /** Officers: who asked whom. */
    INQUIRIES("hoi-hang-dia-ban", "inquiries");

    private final String vietnamese;
    private final String english;

    InquiryPath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context, such as {@code /viec/yeu-cau}. */
    public String in(Language language) {
        return language == Language.VI ? "/viec/" + vietnamese : "/en/desk/" + english;
    }

    /** Every page by its name in small letters without lines. */
    public static Map<String, String> all(Function<InquiryPath, String> path) {
        Map<String, String> all = new LinkedHashMap<>();
        for (InquiryPath one : values()) {
            all.put(one.name(), path.apply(one));
        }
        return all;
    }
}
