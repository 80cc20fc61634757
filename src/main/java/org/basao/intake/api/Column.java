package org.basao.intake.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.kernel.VietnameseText;

/**
 * The columns of an import file in the order of the template. A file may leave out those that are not required and may write the
 * headers in Vietnamese or English. An empty cell leaves what is already known.
 */
public enum Column {
    PRODUCER("Chủ thể", "Producer", true, 200),
    ENTITY_TYPE("Loại hình", "Entity type", true, 60),
    TAX_CODE("Mã số thuế", "Tax code", false, 20),
    PROVINCE("Tỉnh, thành phố", "Province", true, 80),
    FORMER_PROVINCE("Tỉnh trước 7/2025", "Former province", false, 80),
    COMMUNE("Xã, phường", "Commune", false, 80),
    ADDRESS("Địa chỉ", "Address", false, 300),
    PRODUCT("Tên sản phẩm", "Product", true, 200),
    PRODUCT_EN("Tên tiếng Anh", "English name", false, 200),
    PRODUCT_SET("Bộ sản phẩm", "Product set", true, 120),
    PACK("Quy cách", "Pack", true, 60),
    PER_CARTON("Số gói mỗi thùng", "Packs per carton", false, 12),
    PRICE_MIN("Giá thấp nhất", "Price from", true, 30),
    PRICE_MAX("Giá cao nhất", "Price to", false, 30),
    VAT("Thuế GTGT", "VAT", false, 40),
    MINIMUM_ORDER("Đặt tối thiểu", "Minimum order", false, 20),
    MINIMUM_UNIT("Đơn vị đặt", "Order unit", false, 20),
    CAPACITY("Năng lực theo tháng", "Monthly capacity", false, 400),
    LEAD_TIME("Số ngày giao hàng", "Lead time in days", false, 12),
    GTIN("Mã GTIN", "GTIN", false, 20),
    HS_CODE("Mã HS", "HS code", false, 20),
    STANDARDS("Tiêu chuẩn", "Standards", false, 400),
    SHELF_LIFE("Số ngày sử dụng", "Shelf life in days", false, 12),
    STORAGE("Bảo quản", "Storage", false, 300),
    STORAGE_EN("Bảo quản (tiếng Anh)", "Storage in English", false, 300),
    DESCRIPTION("Mô tả", "Description", false, 2000),
    DESCRIPTION_EN("Mô tả (tiếng Anh)", "Description in English", false, 2000),
    STORY("Câu chuyện", "Story", false, 4000),
    STORY_EN("Câu chuyện (tiếng Anh)", "Story in English", false, 4000),
    ISSUER("Cơ quan ban hành", "Issuer", true, 200),
    LEVEL("Cấp ban hành", "Level", true, 40),
    DECISION("Số quyết định", "Decision", true, 60),
    SIGNED_ON("Ngày ký", "Signed on", true, 20),
    SIGNER("Người ký", "Signer", false, 200),
    CERTIFICATE("Số giấy chứng nhận", "Certificate", true, 80),
    STARS("Số sao", "Stars", true, 10),
    POTENTIAL_FIVE_STAR("Tiềm năng 5 sao", "Potential five-star", false, 10),
    SCORE("Điểm", "Score", false, 10);

    /** What every file of an office must have. */
    public static final Set<Column> REQUIRED =
            Arrays.stream(values()).filter(Column::required).collect(Collectors.toUnmodifiableSet());

    private final String header;
    private final String headerEn;
    private final boolean required;
    private final int maxLength;

    Column(String header, String headerEn, boolean required, int maxLength) {
        this.header = header;
        this.headerEn = headerEn;
        this.required = required;
        this.maxLength = maxLength;
    }

    /** The header as the template prints it. */
    public String header(Locale locale) {
        return locale.getLanguage().equals("en") ? headerEn : header;
    }

    public boolean required() {
        return required;
    }

    /** The most characters that a cell may hold. */
    public int maxLength() {
        return maxLength;
    }

    /** The column that a header names, in Vietnamese (with or without accents) or English. */
    public static Optional<Column> of(String written) {
        String folded = VietnameseText.foldedKey(written);
        return List.of(values()).stream()
                .filter(column -> folded.equals(VietnameseText.foldedKey(column.header))
                        || folded.equals(VietnameseText.foldedKey(column.headerEn)))
                .findFirst();
    }
}
