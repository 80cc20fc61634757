package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.basao.inquiry.OfferRows;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/**
 * The whole way in one go, as {@code content/docs/tour} shows it: a buyer asks two producers by basket, both quote, one is bargained
 * with, lines are accepted, and the mails of each step are read; a guest asks, is answered and reads it. With {@code -Dpictures} the
 * pictures of the tour lie in target/pages afterwards.
 */
class InquiryPathE2E {
    private static final Locale VI = Locale.of("vi");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final OfferRows made = new OfferRows(rows, Instant.parse(TestServers.CLOCK));
    private final Somebody tea = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Mận", VI);
    private final Somebody honey = Somebody.of(Side.PRODUCER, Role.MANAGER, "Vàng A Chú", VI);
    private final String shan = made.product(tea.organisation(), "Chè shan tuyết Suối Giàng");
    private final String mint = made.product(honey.organisation(), "Mật ong bạc hà Mèo Vạc");

    @Test
    void a_basket_is_asked_for_quoted_bargained_for_and_agreed_on() {
        Somebody buyer = Somebody.of(Side.BUYER, Role.MANAGER, "Trần Minh Hà", VI);
        try (Browser.Visit desk = buyer.visit(VI, Browser.WIDE)) {
            ask(desk.page());
        }
        assertThat(new Mailbox(tea.address()).text("Đơn vị của Trần Minh Hà hỏi mua Chè shan tuyết Suối Giàng"))
                .contains("/viec/trao-doi?code=");
        assertThat(new Mailbox(honey.address()).text("Đơn vị của Trần Minh Hà hỏi mua Mật ong bạc hà Mèo Vạc"))
                .doesNotContain("Chè shan tuyết");

        quote(tea, "1", "320.000", "4-quote");
        quote(honey, "2", "280.000", null);
        String quoted = new Mailbox(buyer.address()).text("Đơn vị của Lò Thị Mận báo giá Chè shan tuyết Suối Giàng");
        assertThat(quoted).doesNotContain("320");

        try (Browser.Visit desk = buyer.visit(VI, Browser.WIDE)) {
            counter(desk.page());
        }
        assertThat(new Mailbox(tea.address()).text("Đơn vị của Trần Minh Hà đề nghị lại về Chè shan tuyết Suối Giàng"))
                .contains("/viec/trao-doi?code=");
        try (Browser.Visit phone = tea.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec/hoi-hang?tab=RUNNING");
            page.locator("main a[href*='trao-doi?code=']").first().click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trả lời đề nghị này"))
                    .click();
            page.fill("#price-1", "305.000");
            Steps.press(page, "Gửi báo giá");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi");
            Look.picture(page, "tour-6-rounds");
        }
        try (Browser.Visit desk = buyer.visit(VI, Browser.WIDE)) {
            accept(desk.page());
        }
        assertThat(new Mailbox(tea.address()).text("Đơn vị của Trần Minh Hà chấp nhận báo giá của bạn"))
                .doesNotContain("305");
        assertThat(new Mailbox(buyer.address()).subject(Pattern.compile("Thỏa thuận \\w+ với Đơn vị của Lò Thị Mận")))
                .isNotEmpty();
        assertThat(rows.list("""
                        select o.name from deal d join organisation o on o.id = d.producer_id
                          join organisation b on b.id = d.buyer_id where b.code = ?::bpchar order by o.name
                        """, row -> row.getString(1), buyer.organisation()))
                .containsExactly("Đơn vị của Lò Thị Mận", "Đơn vị của Vàng A Chú");
    }

    private void ask(Page page) {
        page.navigate("/san-pham/" + shan);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bỏ vào giỏ hỏi hàng"))
                .click();
        page.navigate("/san-pham/" + mint);
        Look.picture(page, "tour-1-product");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bỏ vào giỏ hỏi hàng"))
                .click();
        assertThat(page.locator("main")).containsText("2 sản phẩm của 2 nhà sản xuất");
        Look.picture(page, "tour-2-basket");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hỏi tất cả"))
                .click();
        page.fill("#amount1", "200");
        page.fill("#price1", "300.000");
        page.fill("#amount2", "50");
        Look.picture(page, "tour-3-ask");
        Steps.press(page, "Gửi yêu cầu");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Đã gửi");
    }

    /** @param picture null for none */
    private static void quote(Somebody producer, String position, String price, String picture) {
        try (Browser.Visit phone = producer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^1 yêu cầu hỏi hàng chờ trả lời")))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Trả lời")))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Báo giá").setExact(true))
                    .click();
            page.fill("#price-" + position, price);
            page.fill("#validUntil", "2026-11-30");
            if (picture != null) {
                Look.picture(page, "tour-" + picture);
            }
            Steps.press(page, "Gửi báo giá");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi");
        }
    }

    private static void counter(Page page) {
        page.navigate("/viec/yeu-cau");
        assertThat(page.locator(".request-card")).containsText("2");
        page.locator(".request-card h2 a").click();
        Look.picture(page, "tour-5-request");
        page.locator("main a[href*='trao-doi?code=']").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đề nghị lại"))
                .click();
        page.fill("#price-1", "300.000");
        Steps.press(page, "Gửi đề nghị");
        assertThat(page.locator("main")).containsText("Đề nghị của người mua, lần 2");
    }

    private static void accept(Page page) {
        page.navigate("/viec/yeu-cau");
        page.locator(".request-card h2 a").click();
        page.locator("main a[href*='so-sanh?code=']").first().click();
        Look.picture(page, "tour-7-comparison");
        page.fill("#amount-1", "150");
        Steps.press(page, "Xem lại để chấp nhận: Đơn vị của Lò Thị Mận");
        assertThat(page.locator("main")).containsText("45.750.000");
        Steps.press(page, "Chấp nhận");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lập thỏa thuận");
        Look.picture(page, "tour-8-deal");
        page.navigate("/viec/yeu-cau");
        page.locator(".request-card h2 a").click();
        page.locator("main a[href*='so-sanh?code=']").first().click();
        Steps.press(page, "Xem lại để chấp nhận: Đơn vị của Vàng A Chú");
        Steps.press(page, "Chấp nhận");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lập thỏa thuận");
    }

    @Test
    void a_guest_asks_and_reads_the_answer_by_the_link_of_the_mails() {
        String mail = "khach-" + UUID.randomUUID() + "@somebody.example.vn";
        try (Browser.Visit phone = Browser.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/san-pham/" + shan);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hỏi mua"))
                    .click();
            page.fill("#amount1", "20");
            page.fill("#name", "Trần Thị An");
            page.fill("#mail", mail);
            page.selectOption("#province", "01");
            Steps.press(page, "Gửi đường dẫn xác nhận");
            page.navigate(new Mailbox(mail).link("Xác nhận yêu cầu hỏi hàng của bạn"));
            Steps.press(page, "Gửi đến nhà sản xuất");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Đã gửi");

            quote(tea, "1", "350.000", null);

            page.navigate(new Mailbox(mail).link("Đơn vị của Lò Thị Mận báo giá Chè shan tuyết Suối Giàng"));
            assertThat(page.locator("main")).containsText("350.000");
        }
    }
}
