package org.basao.catalogue.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.basao.platform.i18n.Language;

/** Where a producer's pages about products live, below {@code /viec} or {@code /en/desk}. */
public enum CataloguePath {
    MY_PRODUCTS("san-pham-cua-toi", "my-products"),
    OFFER_STORY("san-pham-cua-toi/cau-chuyen", "my-products/story"),
    OFFER_PACKS("san-pham-cua-toi/quy-cach-va-gia", "my-products/packs"),
    OFFER_PACK("san-pham-cua-toi/mot-quy-cach", "my-products/pack"),
    OFFER_TERMS("san-pham-cua-toi/dat-hang", "my-products/orders"),
    OFFER_CAPACITY("san-pham-cua-toi/san-luong", "my-products/capacity"),
    OFFER_STANDARDS("san-pham-cua-toi/tieu-chuan", "my-products/standards"),
    OFFER_PHOTOS("san-pham-cua-toi/anh", "my-products/photos"),
    CERTIFIED_FACTS("san-pham-cua-toi/dieu-duoc-chung-nhan", "my-products/certified"),
    OFFER_PUBLISH("san-pham-cua-toi/dang", "my-products/publish"),
    OFFER_VERSIONS("san-pham-cua-toi/lich-su", "my-products/versions"),
    OFFER_SHEET("san-pham-cua-toi/bang-tinh", "my-products/spreadsheet"),
    LABELS("san-pham-cua-toi/nhan-qr", "my-products/labels"),
    LABEL_SHEET("to-nhan", "label-sheet"),
    PHOTO_UPLOAD("anh-san-pham", "product-photos"),
    PREVIEW("xem-truoc", "preview");

    /** The steps in which an offer is written, in this order. */
    public static final List<CataloguePath> STEPS = List.of(
            OFFER_STORY, OFFER_PHOTOS, OFFER_PACKS, OFFER_TERMS, OFFER_CAPACITY, OFFER_STANDARDS, OFFER_PUBLISH);

    private final String vietnamese;
    private final String english;

    CataloguePath(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Below the context, such as {@code /viec/san-pham-cua-toi}. */
    public String in(Language language) {
        return language == Language.VI ? "/viec/" + vietnamese : "/en/desk/" + english;
    }

    /** Every page by its name in small letters without lines, such as {@code offerstory}. */
    public static Map<String, String> all(Function<CataloguePath, String> path) {
        Map<String, String> all = new LinkedHashMap<>();
        for (CataloguePath one : values()) {
            all.put(one.name(), path.apply(one));
        }
        return all;
    }

    /** Where members look at the public page as it will be. */
    public static String previewOf(String product, Language language) {
        return PREVIEW.in(language) + "/" + product;
    }

    /** Whose page is looked at ahead; null if that is no such address. */
    public static String previewed(String path) {
        for (Language language : Language.values()) {
            String start = PREVIEW.in(language) + "/";
            if (path.startsWith(start)) {
                return path.substring(start.length());
            }
        }
        return null;
    }
}
