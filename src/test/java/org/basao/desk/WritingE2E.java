package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basao.desk.Steps.at;
import static org.basao.desk.Steps.button;
import static org.basao.desk.Steps.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.basao.catalogue.Pictures;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** Nothing that somebody wrote is lost: two at once, a draft kept while typing, a connection that breaks. */
class WritingE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private static final int TEA = 11;

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void whoever_saves_second_keeps_what_they_typed_sees_the_other_beside_it_and_then_decides() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Hà Thị Mây", EN);
        Somebody other = Somebody.alone("Vàng A Páo", VI).join(one.organisation(), Role.MEMBER);
        String product = CertifiedProduct.of(one.organisation(), TEA, "Chè nương Hà Thị Mây");
        try (Browser.Visit first = one.visit(EN, Browser.WIDE);
                Browser.Visit second = other.visit(EN, Browser.WIDE)) {
            String address = "/en/desk/my-products/story?code=" + product;
            first.page().navigate(address);
            second.page().navigate(address);
            first.page().fill("#descriptionEn", "Theirs came first.");
            first.page().fill("#nameEn", "Hill tea");
            press(first.page(), "Save and go on");
            assertThat(first.page().getByRole(AriaRole.STATUS)).containsText("Saved");

            Page page = second.page();
            page.fill("#descriptionEn", "Mine came second.");
            page.fill("#storyEn", "My story.");
            press(page, "Save and go on");
            assertThat(page.locator(".notice-error")).containsText("Nothing of yours is lost");
            assertThat(page.locator("#descriptionEn")).hasValue("Mine came second.");
            assertThat(page.locator("#descriptionEn-error")).containsText("Theirs came first.");
            assertThat(page.locator("#storyEn")).hasValue("My story.");
            assertThat(page.locator("#storyEn-error")).isEmpty();
            assertThat(page.locator("#nameEn")).hasValue("Hill tea");
            assertThat(page.locator("#nameEn-error")).containsText("this is what they wrote");
            at(page, "offer-stale", EN, Browser.WIDE);
            press(page, "Save and go on");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved");
            page.navigate(address);
            assertThat(page.locator("#descriptionEn")).hasValue("Mine came second.");
            assertThat(page.locator("#storyEn")).hasValue("My story.");
            assertThat(page.locator("#nameEn")).hasValue("Hill tea");
        }
    }

    @Test
    void two_who_write_different_steps_do_not_hinder_each_other_and_no_pack_is_overwritten() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Hà Thị Lả", VI);
        String product = CertifiedProduct.of(one.organisation(), TEA, "Chè nương Hà Thị Lả");
        try (Browser.Visit first = one.visit(VI, Browser.NARROW);
                Browser.Visit second = one.visit(VI, Browser.NARROW);
                Browser.Visit third = one.visit(VI, Browser.NARROW)) {
            String pack = "/viec/san-pham-cua-toi/mot-quy-cach?code=" + product;
            first.page().navigate(pack);
            second.page().navigate(pack);
            third.page().navigate("/viec/san-pham-cua-toi/dat-hang?code=" + product);
            pack(first.page(), "hộp 100 g", "100", "120.000");
            press(first.page(), "Lưu và tiếp tục");
            assertThat(first.page().getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");

            third.page().fill("#leadTimeDays", "4");
            press(third.page(), "Lưu và tiếp tục");
            assertThat(third.page().getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");

            pack(second.page(), "hộp 200 g", "200", "230.000");
            press(second.page(), "Lưu và tiếp tục");
            assertThat(second.page().locator(".notice-error")).isVisible();
            assertThat(second.page().locator("#label")).hasValue("hộp 200 g");
            assertThat(second.page().locator("#priceMin")).hasValue("230.000");
            press(second.page(), "Lưu và tiếp tục");
            assertThat(second.page().locator("main")).containsText("hộp 100 g");
            assertThat(second.page().locator("main")).containsText("hộp 200 g");
        }
    }

    @Test
    void the_draft_is_kept_while_somebody_types_and_never_stands_in_the_way_of_the_button() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Giàng Thị Mỷ", VI);
        String product = CertifiedProduct.of(one.organisation(), TEA, "Chè nương Giàng Thị Mỷ");
        try (Browser.Visit phone = one.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec/san-pham-cua-toi/cau-chuyen?code=" + product);
            page.locator("#descriptionVi").pressSequentially("Chè sạch");
            assertThat(page.locator("#kept")).hasText(Pattern.compile("Đã lưu nháp lúc [0-9]{2}:[0-9]{2}"));
            at(page, "offer-kept", VI, Browser.NARROW);
            assertThat(draft(product)).contains("Chè sạch");
            page.locator("#descriptionVi").pressSequentially(" của bản Tà Xùa");
            page.waitForCondition(() -> draft(product).contains("Chè sạch của bản Tà Xùa"));
            page.locator("#nameEn").fill("Highland tea");
            press(page, "Lưu và tiếp tục");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");

            page.navigate("/viec/san-pham-cua-toi/mot-quy-cach?code=" + product);
            page.fill("#label", "hộp 100 g");
            assertThat(page.locator("#kept")).containsText("Chưa lưu nháp");
            for (String field : List.of("#netQuantity", "#priceMin", "#vatRate", "#tierFrom1", "#gtin")) {
                page.locator(field).pressSequentially("1");
                double free = page.locator("#kept").boundingBox().y;
                assertThat(page.locator(field).boundingBox())
                        .as(field + " is typed into and not covered")
                        .matches(box -> box.y + box.height <= free || box.y > free);
                page.fill(field, "");
            }
            pack(page, "hộp 100 g", "100", "120.000");
            page.waitForCondition(() -> draft(product).contains("120000"));
            page.fill("#priceMin", "125.000");
            page.waitForCondition(() -> draft(product).contains("125000"));
            page.fill("#gtin", "96385074");
            press(page, "Lưu và tiếp tục");
            assertThat(page.locator("#minimumOrder")).isVisible();
            page.navigate("/viec/san-pham-cua-toi/quy-cach-va-gia?code=" + product);
            assertThat(page.locator(".rows li")).hasCount(1);
            assertThat(page.locator(".rows li")).containsText("125.000");
        }
    }

    @Test
    void without_a_connection_the_page_says_so_and_saves_when_it_is_back() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Giàng Thị Pà", VI);
        String product = CertifiedProduct.of(one.organisation(), TEA, "Chè nương Giàng Thị Pà");
        try (Browser.Visit phone = one.visit(VI, Browser.NARROW)
                .expecting("ERR_INTERNET_DISCONNECTED")
                .expecting("ERR_CONNECTION_RESET")) {
            Page page = phone.page();
            page.navigate("/viec/san-pham-cua-toi/cau-chuyen?code=" + product);
            page.context().setOffline(true);
            page.fill("#descriptionVi", "Viết trên nương, không có sóng.");
            assertThat(page.locator("#kept")).containsText("mất mạng");
            button(page, "Lưu và tiếp tục").click();
            assertThat(page.locator("#descriptionVi")).hasValue("Viết trên nương, không có sóng.");
            at(page, "offer-offline", VI, Browser.NARROW);
            page.context().setOffline(false);
            assertThat(page.locator("#kept")).containsText("Đã lưu nháp");
            assertThat(draft(product)).contains("không có sóng");

            // an answer that was lost on its way back is no foreign change either
            AtomicBoolean lost = new AtomicBoolean();
            page.route(Pattern.compile("cau-chuyen"), route -> {
                if (route.request().method().equals("POST") && !lost.getAndSet(true)) {
                    var unused = route.fetch();
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            page.fill("#nameEn", "Tea of the hills");
            page.waitForCondition(lost::get);
            page.fill("#nameEn", "Tea of the high hills");
            press(page, "Lưu và tiếp tục");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");
            assertThat(draft(product)).contains("Tea of the high hills");
        }
    }

    @Test
    void photos_show_how_far_they_are_and_one_that_broke_off_is_sent_again() {
        Somebody one = Somebody.of(Side.PRODUCER, Role.MEMBER, "Giàng Thị Dở", VI);
        String product = CertifiedProduct.of(one.organisation(), TEA, "Chè nương Giàng Thị Dở");
        try (Browser.Visit phone = one.visit(VI, Browser.NARROW).expecting("ERR_CONNECTION_RESET")) {
            Page page = phone.page();
            page.navigate("/viec/san-pham-cua-toi/anh?code=" + product);
            AtomicBoolean broken = new AtomicBoolean();
            page.route(Pattern.compile("anh-san-pham"), route -> {
                if (broken.getAndSet(true)) {
                    route.resume();
                } else {
                    route.abort("connectionreset");
                }
            });
            page.setInputFiles("#photo", new FilePayload[] {
                new FilePayload("IMG_1.jpg", "image/jpeg", Pictures.jpeg(1600, 1200)),
                new FilePayload("IMG_2.jpg", "image/jpeg", Pictures.jpeg(1200, 900)),
                new FilePayload("IMG_3.png", "image/png", Pictures.bomb(30_000, 30_000)),
                new FilePayload("IMG_4.heic", "image/heic", Pictures.heic("heic")),
                new FilePayload(
                        "ghi-chu.jpg", "image/jpeg", "không phải ảnh".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            });
            assertThat(page.locator("#photos > li")).hasCount(1);
            assertThat(upload(page, "IMG_1.jpg")).containsText("Mạng bị ngắt");
            assertThat(upload(page, "IMG_2.jpg")).containsText("Đã thêm");
            assertThat(upload(page, "IMG_2.jpg").locator("progress")).hasAttribute("value", "1");
            assertThat(upload(page, "IMG_3.png")).containsText("triệu điểm ảnh");
            assertThat(upload(page, "IMG_4.heic")).containsText("HEIC");
            assertThat(upload(page, "ghi-chu.jpg")).containsText("JPEG");
            at(page, "offer-photos-broken", VI, Browser.NARROW);
            page.locator("input[id^=altVi]").first().fill("Búp chè");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thử lại: IMG_1.jpg"))
                    .click();
            assertThat(page.locator("#photos > li")).hasCount(2);
            assertThat(page.locator("input[id^=altVi]").first()).hasValue("Búp chè");
            press(page, "Lưu và tiếp tục");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu nháp");
            assertThat(draft(product)).contains("Búp chè");

            page.navigate("/viec/san-pham-cua-toi/anh?code=" + product);
            String answer = phone.context()
                    .request()
                    .post(
                            "/viec/anh-san-pham",
                            RequestOptions.create()
                                    .setMultipart(FormData.create()
                                            .set("form-token", page.inputValue("#upload [name='form-token']"))
                                            .set("code", product)
                                            .set(
                                                    "photo",
                                                    new FilePayload(
                                                            "IMG_5.jpg", "image/jpeg", Pictures.jpeg(800, 600)))))
                    .text();
            assertThat(answer).as("the plain form without a script").contains("Đã thêm 1 ảnh");
        }
    }

    private static Locator upload(Page page, String name) {
        return page.locator(".uploads li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void pack(Page page, String label, String grams, String price) {
        page.fill("#label", label);
        page.fill("#netQuantity", grams);
        page.fill("#priceMin", price);
    }

    private String draft(String product) {
        return rows.first(
                        "select l.draft from listing l join product p on p.id = l.product_id where p.code = ?",
                        row -> String.valueOf(row.getString(1)),
                        product)
                .orElse("");
    }
}
