package org.basao.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.basao.kernel.VietnameseText;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;

/** Addresses of the public pages of the sample, one of each kind, in both languages. */
final class PublicPages {
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    /** What each page is, and its Vietnamese and English address. */
    record Addresses(String vietnamese, String english) {
        String in(String language) {
            return language.equals("vi") ? vietnamese : english;
        }
    }

    Map<String, Addresses> all() {
        Map<String, Addresses> pages = new LinkedHashMap<>();
        pages.put("home", new Addresses("/", "/en"));
        pages.put("results", both("/san-pham", "/en/products", "?q=che"));
        pages.put("narrowed results", both("/san-pham", "/en/products", "?q=che&stars=5&province=19"));
        pages.put("no result", both("/san-pham", "/en/products", "?q=xyzxyz"));
        pages.put(
                "odd filters",
                both(
                        "/san-pham",
                        "/en/products",
                        "?q=che&stars=7&set=x&province=99&entityType=NOBODY&page=-1&sort=odd"));
        pages.put("product", product("Chè đinh Tân Cương Hảo Đạt"));
        pages.put("spirits", product("Rượu ngô Na Hang"));
        pages.put("supplement", product("Vicumax Nano Curcumin"));
        pages.put("tourism", product("Ecohost Hải Hậu"));
        pages.put("gone product", product("Dưa chuột baby Phong Cách Mới"));
        pages.put("producer", producer("HTX Chè Hảo Đạt"));
        pages.put(
                "valid certificate",
                certificate("c.effective @> date '2026-11-15' and c.valid_to > date '2027-06-01'"));
        pages.put(
                "certificate that ends soon",
                certificate("c.effective @> date '2026-11-15' and c.valid_to < date '2027-02-01'"));
        pages.put("expired certificate", certificate("c.valid_to < date '2026-11-15' and c.superseded_from is null"));
        pages.put("superseded certificate", certificate("c.superseded_from <= date '2026-11-15'"));
        pages.put("revoked certificate", certificate("c.revoked_from <= date '2026-11-15'"));
        pages.put("province", new Addresses("/tinh/thai-nguyen-19", "/en/provinces/thai-nguyen-19"));
        pages.put("design", new Addresses("/thiet-ke", "/en/design"));
        pages.put("not found", new Addresses("/khong-co", "/en/nothing"));
        return pages;
    }

    Addresses product(String name) {
        String code = code("select code from product where name = ?", name).orElseThrow();
        return both("/san-pham/", "/en/products/", VietnameseText.slug(name, 80) + "-" + code);
    }

    private Addresses producer(String name) {
        String code = code("select code from organisation where name = ?", name).orElseThrow();
        return both("/nha-san-xuat/", "/en/producers/", VietnameseText.slug(name, 80) + "-" + code);
    }

    private Addresses certificate(String condition) {
        String code = code("select c.code from certificate c where " + condition + " order by c.id limit 1")
                .orElseThrow(() -> new AssertionError("the sample holds no certificate with " + condition));
        return both("/chung-nhan/", "/en/certificates/", code);
    }

    private Optional<String> code(String sql, Object... parameters) {
        return rows.first(sql, row -> row.getString(1), parameters);
    }

    private static Addresses both(String vietnamese, String english, String end) {
        return new Addresses(vietnamese + end, english + end);
    }
}
