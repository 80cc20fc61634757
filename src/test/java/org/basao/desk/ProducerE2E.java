package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basao.desk.Steps.at;
import static org.basao.desk.Steps.follow;
import static org.basao.desk.Steps.press;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import org.basao.catalogue.Pictures;
import org.basao.local.Browser;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A household producer lists a product from a phone, from nothing to a public page. */
class ProducerE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private static final int TEA = 11;

    @Test
    void a_product_without_an_offer_becomes_a_public_page_with_photos_price_and_minimum_order() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Mận", VI);
        String product = CertifiedProduct.of(producer.organisation(), TEA, "Chè nương Lò Thị Mận");
        try (Browser.Visit phone = producer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec");
            follow(page, "Sản phẩm của tôi");
            at(page, "mine-before", VI, Browser.NARROW);
            assertThat(page.locator("main")).containsText("Chưa công khai");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Soạn")))
                    .click();
            page.fill("#descriptionVi", "Chè một tôm hai lá, hái sớm.");
            page.fill("#storyVi", "Nương chè của chúng tôi ở lưng chừng núi.\n\nMỗi búp chè được hái bằng tay.");
            page.fill("#nameEn", "Highland shan tea");
            page.fill("#descriptionEn", "One bud, two leaves, picked early.");
            at(page, "offer-story", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");

            page.setInputFiles("#photo", new FilePayload[] {
                new FilePayload("IMG_1.jpg", "image/jpeg", Pictures.exif(Pictures.jpeg(1600, 1200), 6, "GPS 21.59N")),
                new FilePayload("IMG_2.jpg", "image/jpeg", Pictures.jpeg(1200, 900)),
                new FilePayload("IMG_3.heic", "image/heic", Pictures.heic("heic"))
            });
            assertThat(page.locator("#photos > li")).hasCount(2);
            assertThat(page.locator(".upload-wrong")).containsText("HEIC");
            page.locator("input[id^=altVi]").first().fill("Hộp chè mở nắp");
            page.locator("input[id^=altEn]").first().fill("An open box of tea");
            at(page, "offer-photos", VI, Browser.NARROW);
            page.click("#up-2");
            assertThat(page.locator("input[id^=altVi]").nth(1)).hasValue("Hộp chè mở nắp");
            press(page, "Lưu và tiếp tục");

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
            at(page, "offer-pack-refused", VI, Browser.NARROW);
            page.fill("#tierPrice1", "110.000");
            page.fill("#gtin", "");
            press(page, "Lưu và tiếp tục");
            assertThat(page.locator("#minimumOrder")).isVisible();
            page.navigate("/viec/san-pham-cua-toi/quy-cach-va-gia?code=" + product);
            assertThat(page.locator("main")).containsText("120.000 ₫");
            at(page, "offer-packs", VI, Browser.NARROW);
            follow(page, "Tiếp tục");

            page.fill("#minimumOrder", "5");
            page.selectOption("#minimumUnit", "KILOGRAM");
            page.fill("#leadTimeDays", "3");
            page.fill("#shelfLifeDays", "365");
            page.locator("summary").click();
            page.getByLabel("Cả nước").check();
            at(page, "offer-terms", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            page.fill("#everyMonth", "50");
            page.fill("#month1", "20,5");
            page.selectOption("#unit", "KILOGRAM");
            at(page, "offer-capacity", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            page.fill("#standard1", "VietGAP");
            page.fill("#validTo1", "31/12/2027");
            at(page, "offer-standards", VI, Browser.NARROW);
            press(page, "Lưu và tiếp tục");
            at(page, "offer-publish", VI, Browser.NARROW);

            follow(page, "Xem trước trang công khai");
            assertThat(page.locator(".preview")).containsText("Xem trước");
            assertThat(page.locator(".product")).containsText("120.000");
            at(page, "offer-preview", VI, Browser.NARROW);
            String photo = page.locator(".picture-photo img").first().getAttribute("src");
            try (Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
                assertThat(stranger.context().request().get(photo).status()).isEqualTo(404);
                assertThat(stranger.context()
                                .request()
                                .get("/viec/xem-truoc/" + product)
                                .status())
                        .isEqualTo(404);
            }
            follow(page, "Quay lại đăng");
            press(page, "Đăng");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đăng");
            assertThat(page.locator("main")).containsText("Công chúng đang thấy");
            at(page, "offer-published", VI, Browser.NARROW);
            follow(page, "Các bản đã đăng");
            at(page, "offer-versions", VI, Browser.NARROW);
            page.navigate("/viec/san-pham-cua-toi/nhan-qr?code=" + product);
            at(page, "labels", VI, Browser.NARROW);
            page.navigate("/viec/san-pham-cua-toi");
            assertThat(page.locator("main")).containsText("Đang công khai");
            at(page, "mine-after", VI, Browser.NARROW);
        }
        try (Browser.Visit stranger = Browser.visit(EN, Browser.WIDE)) {
            Page page = stranger.page();
            page.navigate("/en/products/" + product);
            assertThat(page.locator("h1")).hasText("Highland shan tea");
            assertThat(page.locator(".product")).containsText("₫120,000");
            assertThat(page.locator(".product")).containsText("from 10 packs: ₫110,000");
            assertThat(page.locator(".product")).containsText("all of Việt Nam");
            at(page, "product-with-photos", EN, Browser.WIDE);
            String photo = page.locator(".picture-photo img").first().getAttribute("src");
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
    void every_page_of_a_product_is_whole_in_english_on_a_desk() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Hà Thị Nọi", EN);
        String product = CertifiedProduct.of(one.organisation(), TEA, "Chè nương Hà Thị Nọi");
        try (Browser.Visit first = one.visit(EN, Browser.WIDE)) {
            first.page().navigate("/en/desk/my-products");
            at(first.page(), "mine", EN, Browser.WIDE);
            for (String page : List.of(
                    "story",
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
                at(first.page(), "offer-" + page, EN, Browser.WIDE);
            }
        }
    }
}
