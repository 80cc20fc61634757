package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import org.basao.catalogue.Pictures;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A household producer lists a product from a phone, from nothing to a public page. */
class ProducerE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void a_product_without_an_offer_becomes_a_public_page_with_photos_price_and_minimum_order() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Mận", VI);
        String product = certified(producer.organisation());
        try (Browser.Visit phone = producer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec");
            link(page, "Sản phẩm của tôi");
            look(page, "mine-before", VI, Browser.NARROW);
            assertThat(page.locator("main")).containsText("Chưa công khai");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Soạn")))
                    .click();
            page.fill("#descriptionVi", "Chè một tôm hai lá, hái sớm.");
            page.fill("#storyVi", "Nương chè của chúng tôi ở lưng chừng núi.\n\nMỗi búp chè được hái bằng tay.");
            page.fill("#nameEn", "Highland shan tea");
            page.fill("#descriptionEn", "One bud, two leaves, picked early.");
            look(page, "offer-story", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");

            page.setInputFiles("#photo", new FilePayload[] {
                new FilePayload("IMG_1.jpg", "image/jpeg", Pictures.exif(Pictures.jpeg(1600, 1200), 6, "GPS 21.59N")),
                new FilePayload("IMG_2.jpg", "image/jpeg", Pictures.jpeg(1200, 900)),
                new FilePayload("IMG_3.heic", "image/heic", Pictures.heic("heic"))
            });
            press(page, "Tải ảnh lên");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm 2 ảnh");
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("HEIC")))
                    .isVisible();
            page.fill("#altVi1", "Hộp chè mở nắp");
            page.fill("#altEn1", "An open box of tea");
            look(page, "offer-photos", VI, Browser.NARROW);
            page.click("#up-2");
            assertThat(page.locator("#altVi2")).hasValue("Hộp chè mở nắp");
            press(page, "Lưu và tiếp tục");

            look(page, "offer-packs-none", VI, Browser.NARROW);
            link(page, "Thêm quy cách");
            page.fill("#label", "hộp 100 g");
            page.fill("#netQuantity", "100");
            page.fill("#priceMin", "không");
            page.fill("#tierFrom1", "10");
            page.fill("#tierPrice1", "110.000");
            press(page, "Lưu và tiếp tục");
            assertThat(page.locator("#priceMin-error")).containsText("chữ số");
            assertThat(page.locator("#label")).hasValue("hộp 100 g");
            page.fill("#priceMin", "120.000");
            page.fill("#tierPrice1", "130.000");
            page.fill("#gtin", "8934563138164");
            page.selectOption("#vatState", "INCLUDED");
            page.fill("#vatRate", "8");
            press(page, "Lưu và tiếp tục");
            assertThat(page.locator("#tierPrice1-error")).containsText("thấp hơn");
            assertThat(page.locator("#gtin-error")).containsText("Mã vạch chưa đúng");
            look(page, "offer-pack-refused", VI, Browser.NARROW);
            page.fill("#tierPrice1", "110.000");
            page.fill("#gtin", "");
            press(page, "Lưu và tiếp tục");
            assertThat(page.locator("main")).containsText("120.000 ₫");
            look(page, "offer-packs", VI, Browser.NARROW);
            link(page, "Tiếp tục");

            page.fill("#minimumOrder", "5");
            page.selectOption("#minimumUnit", "KILOGRAM");
            page.fill("#leadTimeDays", "3");
            page.fill("#shelfLifeDays", "365");
            page.locator("summary").click();
            page.getByLabel("Cả nước").check();
            look(page, "offer-terms", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            page.fill("#everyMonth", "50");
            page.fill("#month1", "20,5");
            page.selectOption("#unit", "KILOGRAM");
            look(page, "offer-capacity", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            page.fill("#standard1", "VietGAP");
            page.fill("#validTo1", "31/12/2027");
            look(page, "offer-standards", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            look(page, "offer-publish", VI, Browser.NARROW);

            link(page, "Xem trước trang công khai");
            assertThat(page.locator(".preview")).containsText("Xem trước");
            assertThat(page.locator(".product")).containsText("120.000");
            look(page, "offer-preview", VI, Browser.NARROW);
            String photo = page.locator(".picture-photo img").getAttribute("src");
            try (Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
                assertThat(stranger.context().request().get(photo).status()).isEqualTo(404);
                assertThat(stranger.context()
                                .request()
                                .get("/viec/xem-truoc/" + product)
                                .status())
                        .isEqualTo(404);
            }
            link(page, "Quay lại đăng");
            press(page, "Đăng");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đăng");
            assertThat(page.locator("main")).containsText("Công chúng đang thấy");
            look(page, "offer-published", VI, Browser.NARROW);
            link(page, "Các bản đã đăng");
            look(page, "offer-versions", VI, Browser.NARROW);
            page.navigate("/viec/san-pham-cua-toi/nhan-qr?code=" + product);
            look(page, "labels", VI, Browser.NARROW);
            page.navigate("/viec/san-pham-cua-toi");
            assertThat(page.locator("main")).containsText("Đang công khai");
            look(page, "mine-after", VI, Browser.NARROW);
        }
        try (Browser.Visit stranger = Browser.visit(EN, Browser.WIDE)) {
            Page page = stranger.page();
            page.navigate("/en/products/" + product);
            assertThat(page.locator("h1")).hasText("Highland shan tea");
            assertThat(page.locator(".product")).containsText("₫120,000");
            assertThat(page.locator(".product")).containsText("from 10 packs: ₫110,000");
            assertThat(page.locator(".product")).containsText("all of Việt Nam");
            look(page, "product-with-photos", EN, Browser.WIDE);
            String photo = page.locator(".picture-photo img").getAttribute("src");
            APIResponse answer = stranger.context().request().get(photo);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("content-type", "image/jpeg");
            assertThat(answer.headers().get("cache-control")).contains("immutable");
            assertThat(page.content()).contains("\"image\":[").contains("og:image\" content=\"http");
            assertThat(stranger.context()
                            .request()
                            .get("/qr/" + product + ".png")
                            .status())
                    .isEqualTo(200);
            assertThat(stranger.context()
                            .request()
                            .get("/qr/" + product + ".svg")
                            .text())
                    .contains("<svg");

            try (Browser.Visit phone = producer.visit(VI, Browser.NARROW)) {
                phone.page().navigate("/viec/san-pham-cua-toi/dang?code=" + product);
                phone.page().locator("summary").click();
                press(phone.page(), "Gỡ khỏi trang công khai");
                assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("Đã gỡ");
            }
            assertThat(stranger.context()
                            .request()
                            .get("/en/products/" + product)
                            .status())
                    .isEqualTo(410);
            assertThat(stranger.context().request().get(photo).status()).isEqualTo(404);
        }
    }

    @Test
    void two_editors_are_told_of_each_other_and_keep_what_they_typed() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Hà Thị Nọi", EN);
        String product = certified(one.organisation());
        try (Browser.Visit first = one.visit(EN, Browser.WIDE);
                Browser.Visit second = one.visit(EN, Browser.WIDE)) {
            String address = "/en/desk/my-products/story?code=" + product;
            first.page().navigate(address);
            second.page().navigate(address);
            first.page().fill("#descriptionEn", "Mine came first.");
            press(first.page(), "Save and go on");
            assertThat(first.page().getByRole(AriaRole.STATUS)).containsText("Saved");
            second.page().fill("#descriptionEn", "Mine came second.");
            press(second.page(), "Save and go on");
            assertThat(second.page().locator(".notice-error")).isVisible();
            assertThat(second.page().locator("#descriptionEn")).hasValue("Mine came second.");
            look(second.page(), "offer-stale", EN, Browser.WIDE);
            first.page().navigate("/en/desk/my-products");
            look(first.page(), "mine", EN, Browser.WIDE);
            for (String page : List.of(
                    "photos",
                    "packs",
                    "pack",
                    "orders",
                    "capacity",
                    "standards",
                    "certified",
                    "publish",
                    "versions",
                    "labels")) {
                first.page().navigate("/en/desk/my-products/" + page + "?code=" + product);
                look(first.page(), "offer-" + page, EN, Browser.WIDE);
            }
        }
    }

    /** A product of that producer with four stars from last month on, of which nobody has written yet. */
    private String certified(String holder) {
        PublicCodes codes = new PublicCodes(rows);
        String product = codes.issue(CodeKind.PRODUCT).value();
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, 'Chè nương ' || o.id, 'che nuong ' || o.id, s.id, o.id, o.province_id, ?::timestamptz
                  from product_set s, organisation o where s.number = 11 and o.code = ?
                """, product, TestServers.CLOCK, holder);
        rows.change("""
                insert into decision (issuer, level, number, year, signed_on)
                values ('UBND thành phố Hà Nội', 'PROVINCE', ?, 2026, date '2026-10-01')
                """, product);
        rows.change("""
                insert into certificate (code, product_id, decision_id, number, stars, place_name, issued_on, validity_months, valid_to)
                select ?, p.id, d.id, ?, 4, 'Hà Nội', date '2026-10-01', 36, date '2029-10-01'
                  from product p, decision d where p.code = ? and d.number = ?
                """, codes.issue(CodeKind.CERTIFICATE).value(), "CN-" + product, product, product);
        return product;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .first()
                .click();
    }

    private static void look(Page page, String name, Locale language, int width) {
        assertThat(Look.faults(page, "producer-" + name + "-" + language.getLanguage() + "-" + width))
                .isEmpty();
    }
}
