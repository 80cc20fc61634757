package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basao.desk.Steps.at;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.basao.catalogue.Pictures;
import org.basao.local.Browser;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** How far it is on a phone from an empty desk to a public page, counted in what a thumb does and in screens that are read. */
class PhonePathE2E {
    private static final Locale VI = Locale.of("vi");
    private static final int TEA = 11;
    private static final int TOURISM = 26;

    /** A person with a phone. */
    private static final class Thumb {
        private final Page page;
        private int taps;
        private int fields;
        private int screens;

        Thumb(Page page) {
            this.page = page;
            page.onDOMContentLoaded(one -> screens++);
        }

        void tap(Locator what) {
            taps++;
            what.click();
        }

        void press(String button) {
            tap(Steps.button(page, button));
        }

        void type(String field, String text) {
            fields++;
            page.fill(field, text);
        }

        void choose(String field, String option) {
            fields++;
            page.selectOption(field, option);
        }

        void photo() {
            taps++;
            page.setInputFiles("#photo", new FilePayload("IMG_1.jpg", "image/jpeg", Pictures.jpeg(1600, 1200)));
            assertThat(page.locator("#photos > li")).hasCount(1);
        }
    }

    @Test
    void a_first_product_is_public_after_six_taps_on_six_screens_and_four_fields() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Ban", VI);
        String product = CertifiedProduct.of(producer.organisation(), TEA, "Chè nương Lò Thị Ban");
        try (Browser.Visit phone = producer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            Thumb thumb = new Thumb(page);
            page.navigate("/viec");
            at(page, "phone-start", VI, Browser.NARROW);
            thumb.tap(page.getByRole(
                    AriaRole.LINK, new Page.GetByRoleOptions().setName("Sản phẩm đã được chứng nhận mà chưa ai thấy")));
            thumb.type("#descriptionVi", "Chè một tôm hai lá, hái sớm.");
            thumb.press("Lưu và tiếp tục");
            thumb.photo();
            thumb.press("Lưu và tiếp tục");
            thumb.type("#label", "hộp 100 g");
            thumb.type("#netQuantity", "100");
            thumb.type("#priceMin", "120.000");
            thumb.press("Lưu, xem và đăng");
            at(page, "phone-publish", VI, Browser.NARROW);
            thumb.press("Đăng");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đăng");
            assertThat(thumb.taps).as("taps").isEqualTo(6);
            assertThat(thumb.screens).as("screens").isEqualTo(6);
            assertThat(thumb.fields).as("fields").isEqualTo(4);
        }
        expectPublic(product, "120.000");
    }

    @Test
    void a_tour_is_listed_with_guests_nights_and_season_and_no_cartons() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Thu", VI);
        String product = CertifiedProduct.of(producer.organisation(), TOURISM, "Du lịch cộng đồng bản Lò Thị Thu");
        try (Browser.Visit phone = producer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            Thumb thumb = new Thumb(page);
            page.navigate("/viec/san-pham-cua-toi/cau-chuyen?code=" + product);
            thumb.type("#descriptionVi", "Ở nhà sàn, đi nương, học dệt.");
            thumb.press("Lưu và tiếp tục");
            thumb.photo();
            thumb.press("Lưu và tiếp tục");
            assertThat(page.locator("#perCarton")).hasCount(0);
            assertThat(page.locator("#gtin")).hasCount(0);
            thumb.type("#label", "tour 2 ngày 1 đêm");
            thumb.type("#netQuantity", "2");
            thumb.choose("#unit", "GUEST_NIGHT");
            thumb.type("#priceMin", "1.500.000");
            thumb.type("#tierFrom1", "5");
            thumb.type("#tierPrice1", "1.300.000");
            at(page, "tour-pack", VI, Browser.NARROW);
            thumb.press("Lưu và tiếp tục");
            assertThat(page.locator("#shelfLifeDays")).hasCount(0);
            assertThat(page.locator("#deliversTo")).hasCount(0);
            thumb.type("#leadTimeDays", "3");
            thumb.type("#guestsFrom", "10");
            thumb.type("#guestsTo", "4");
            thumb.type("#nights", "1");
            thumb.choose("#seasonFrom", "10");
            thumb.press("Lưu và tiếp tục");
            assertThat(page.locator("#guestsTo-error")).isVisible();
            assertThat(page.locator("#seasonFrom-error")).isVisible();
            assertThat(page.locator("#nights")).hasValue("1");
            thumb.type("#guestsFrom", "2");
            thumb.type("#guestsTo", "12");
            thumb.choose("#seasonTo", "3");
            at(page, "tour-terms", VI, Browser.NARROW);
            thumb.press("Lưu và tiếp tục");
            assertThat(page.locator("#unit")).hasValue("GUEST_NIGHT");
            thumb.type("#everyMonth", "40");
            at(page, "tour-capacity", VI, Browser.NARROW);
            thumb.press("Lưu, xem và đăng");
            at(page, "tour-publish", VI, Browser.NARROW);
            thumb.press("Đăng");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã đăng");
            assertThat(thumb.taps).as("taps").isEqualTo(8);
        }
        try (Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
            Page page = stranger.page();
            page.navigate("/san-pham/" + product);
            assertThat(page.locator("main")).containsText("từ 2 đến 12 khách");
            assertThat(page.locator("main")).containsText("1 đêm");
            assertThat(page.locator("main")).containsText("tháng 10 đến tháng 3");
            assertThat(page.locator("main")).containsText("khách/đêm");
            at(page, "tour-public", VI, Browser.NARROW);
        }
    }

    private static void expectPublic(String product, String price) {
        try (Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
            stranger.page().navigate("/san-pham/" + product);
            assertThat(stranger.page().locator(".product")).containsText(price);
            assertThat(stranger.page().locator(".picture-photo img").first()).isVisible();
        }
    }
}
