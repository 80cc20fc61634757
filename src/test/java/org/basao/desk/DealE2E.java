package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.basao.inquiry.OfferRows;
import org.basao.inquiry.OfferRows.Line;
import org.basao.inquiry.OfferRows.Packs;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A buyer lays two offers side by side, takes a part of one, and both sides hold the same record. */
class DealE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    private final OfferRows rows =
            new OfferRows(new Rows(TestServers.applicationDatabase().application()), Instant.parse(TestServers.CLOCK));
    private final Somebody buyer = Somebody.of(Side.BUYER, Role.MEMBER, "Trần Minh Hà", VI);
    private final Somebody near = Somebody.of(Side.PRODUCER, Role.MEMBER, "Giàng A Sử", EN);
    private final Somebody far = Somebody.of(Side.PRODUCER, Role.MEMBER, "Vàng Thị Mỷ", VI);

    @Test
    void two_offers_are_compared_one_is_taken_in_part_and_both_sides_hold_the_record() {
        String request = rows.request(buyer.organisation(), buyer.code());
        String here = rows.talk(request, near.organisation());
        rows.kilograms(here, rows.product(near.organisation(), "Chè shan tuyết"), "50");
        rows.kilograms(here, rows.product(near.organisation(), "Chè vàng"), "20");
        String there = rows.talk(request, far.organisation());
        rows.kilograms(there, rows.product(far.organisation(), "Chè đinh"), "50");
        rows.offer(here, rows.today().plusDays(10), new Line(1, "310000"), new Line(2, "250000"));
        rows.packs(there, rows.today().plusDays(2), 3, new Packs("0.5", "190000", "200", "10", "80", "175000"));

        String deal;
        try (Browser.Visit phone = buyer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec/yeu-cau/so-sanh?code=" + request);
            assertThat(page.locator("tr.is-best")).containsText("Chè vàng");
            assertThat(page.locator("main")).containsText("175.000 ₫".replace(' ', '\u00a0'));
            look(page, "comparison", VI, Browser.NARROW);
            page.fill("#amount-1", "60");
            page.fill("#amount-2", "");
            review(page, near);
            assertThat(page.locator("#amount-1-error")).containsText("nhiều nhất 50");
            assertThat(page.locator("#amount-1")).hasValue("60");
            assertThat(page.locator("#amount-2")).hasValue("");
            look(page, "comparison-refused", VI, Browser.NARROW);
            page.fill("#amount-1", "30,5");
            review(page, near);
            assertThat(page.locator("main")).containsText("9.455.000 ₫".replace(' ', '\u00a0'));
            assertThat(page.locator("main")).not().containsText("Chè vàng");
            look(page, "confirm", VI, Browser.NARROW);
            press(page, "Chấp nhận");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lập thỏa thuận");
            look(page, "deal", VI, Browser.NARROW);
            deal = page.url().replaceFirst(".*code=([0-9A-Z]{10}).*", "$1");

            APIResponse json = phone.context().request().get("/viec/ban-thoa-thuan/" + deal + ".json");
            assertThat(json.status()).isEqualTo(200);
            assertThat(json.text()).startsWith("{\"acceptedAt\":").contains("\"amount\":\"30.5\"");
            assertThat(org.basao.inquiry.domain.CanonicalJson.sha256(json.text()))
                    .isEqualTo(page.locator("#sha256").textContent());
            expectFile(phone, "/viec/ban-thoa-thuan/" + deal + ".pdf", "%PDF");
            expectFile(phone, "/viec/ban-so-sanh/" + request + ".pdf", "%PDF");
            expectFile(phone, "/viec/ban-so-sanh/" + request + ".xlsx", "PK");
            assertThat(phone.context()
                            .request()
                            .get("/viec/ban-so-sanh/" + request + ".exe")
                            .status())
                    .isEqualTo(404);
            page.navigate("/viec/yeu-cau/so-sanh?code=" + request);
            assertThat(page.locator("main")).containsText("Đã thỏa thuận xong");
            page.navigate("/viec/thoa-thuan");
            look(page, "deals", VI, Browser.NARROW);
        }
        mailed();
        try (Browser.Visit desk = near.visit(EN, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/en/desk/deals");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chè shan tuyết"))
                    .click();
            assertThat(page.locator("main")).containsText("₫9,455,000");
            look(page, "deal", EN, Browser.WIDE);
            expectFile(desk, "/en/desk/deal-files/" + deal + ".pdf", "%PDF");
            expectNothing(desk, "/en/desk/comparison-files/" + request + ".xlsx");
        }
        try (Browser.Visit rival = far.visit(VI, Browser.WIDE)) {
            Page page = rival.page();
            page.navigate("/viec/thoa-thuan");
            assertThat(page.locator("main")).containsText("Chưa có thỏa thuận nào");
            look(page, "deals-none", VI, Browser.WIDE);
            page.navigate("/viec/thoa-thuan/xem?code=" + deal);
            assertThat(page.locator("main")).containsText("Không có thỏa thuận nào như vậy");
            expectNothing(rival, "/viec/ban-thoa-thuan/" + deal + ".pdf");
            expectNothing(rival, "/viec/ban-thoa-thuan/" + deal + ".json");
            expectNothing(rival, "/viec/ban-so-sanh/" + request + ".xlsx");
        }
        try (Browser.Visit stranger = Browser.visit(VI, Browser.WIDE)) {
            expectNothing(stranger, "/viec/ban-thoa-thuan/" + deal + ".pdf");
            expectNothing(stranger, "/viec/ban-so-sanh/" + request + ".pdf");
        }
        try (Browser.Visit desk = buyer.visit(EN, Browser.WIDE)) {
            desk.page().navigate("/en/desk/requests/compare?code=" + request);
            look(desk.page(), "comparison", EN, Browser.WIDE);
        }
    }

    /** Both sides by mail, and no price in it. */
    private void mailed() {
        assertThat(new Mailbox(near.address()).text("Đơn vị của Trần Minh Hà accepted your offer"))
                .contains("/en/desk/deals/deal?code=")
                .doesNotContain("310,000")
                .doesNotContain("9,455");
        assertThat(new Mailbox(buyer.address())
                        .subject(java.util.regex.Pattern.compile("Thỏa thuận \\w+ với Đơn vị của Giàng A Sử")))
                .isNotEmpty();
    }

    private static void review(Page page, Somebody producer) {
        press(page, "Xem lại để chấp nhận: Đơn vị của " + producer.name());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void expectFile(Browser.Visit visit, String path, String mark) {
        APIResponse answer = visit.context().request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith(mark);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
    }

    private static void expectNothing(Browser.Visit visit, String path) {
        assertThat(visit.context().request().get(path).status()).as(path).isEqualTo(404);
    }

    private static void look(Page page, String name, Locale language, int width) {
        assertThat(page.locator("h1")).isVisible();
        assertThat(Look.faults(page, "deal-" + name + "-" + language.getLanguage() + "-" + width))
                .isEmpty();
    }
}
