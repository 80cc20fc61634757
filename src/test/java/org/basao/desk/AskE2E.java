package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.basao.inquiry.OfferRows;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** How somebody asks: as a guest from a product page, and as a buyer by a basket of two producers. */
class AskE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final OfferRows made = new OfferRows(rows, Instant.parse(TestServers.CLOCK));

    @Test
    void a_guest_asks_from_a_product_page_and_nothing_goes_out_before_the_mail_is_answered() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Văn Chè", VI);
        String product = made.product(producer.organisation(), "Chè nương cao");
        String mail = "khach-" + UUID.randomUUID() + "@somebody.example.vn";
        try (Browser.Visit phone = Browser.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/san-pham/" + product);
            look(page, "product", VI, Browser.NARROW);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hỏi mua"))
                    .click();
            assertThat(page.locator("h1")).hasText("Hỏi mua");
            look(page, "guest", VI, Browser.NARROW);
            page.fill("#amount1", "nhiều");
            page.fill("#mail", "an@thu");
            press(page, "Gửi đường dẫn xác nhận");
            assertThat(page.locator("#amount1-error")).containsText("chữ số");
            page.fill("#amount1", "20");
            press(page, "Gửi đường dẫn xác nhận");
            assertThat(page.locator("#name-error")).containsText("tên");
            assertThat(page.locator("#mail-error")).containsText("địa chỉ");
            assertThat(page.locator("#amount1")).hasValue("20");
            look(page, "guest-refused", VI, Browser.NARROW);
            page.fill("#name", "Trần Thị An");
            page.fill("#mail", mail);
            press(page, "Gửi đường dẫn xác nhận");
            assertThat(page.locator("#province-error")).containsText("nơi nhận hàng");
            page.selectOption("#province", "01");
            press(page, "Gửi đường dẫn xác nhận");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Hãy mở hộp thư");
            look(page, "guest-sent", VI, Browser.NARROW);

            assertThat(told(producer)).isZero();
            page.navigate(new Mailbox(mail).link("Xác nhận yêu cầu hỏi hàng của bạn"));
            assertThat(page.locator("main")).containsText("Chè nương cao");
            look(page, "guest-confirm", VI, Browser.NARROW);
            assertThat(told(producer)).isZero();
            press(page, "Gửi đến nhà sản xuất");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Đã gửi");
            assertThat(told(producer)).isOne();
            var subject = new Mailbox(producer.address()).subject(Pattern.compile("Trần Thị An hỏi mua .*"));
            assertThat(subject).contains("Chè nương cao");

            String talk = rows.first(
                            "select t.code from talk t join organisation o on o.id = t.producer_id where o.code = ?",
                            row -> row.getString(1),
                            producer.organisation())
                    .orElseThrow();
            made.offer(talk, made.today().plusDays(9), new OfferRows.Line(1, "250000"));
            page.reload();
            assertThat(page.locator("main")).containsText("250.000");
            look(page, "guest-answered", VI, Browser.NARROW);
        }
    }

    @Test
    void a_buyer_asks_two_producers_by_basket_with_a_draft_that_keeps_itself() {
        Somebody buyer = Somebody.of(Side.BUYER, Role.MANAGER, "Anna Buyer", EN);
        Somebody first = Somebody.of(Side.PRODUCER, Role.MANAGER, "Hà Thị Một", VI);
        Somebody second = Somebody.of(Side.PRODUCER, Role.MANAGER, "Hà Thị Hai", VI);
        String tea = made.product(first.organisation(), "Chè giỏ");
        String honey = made.product(second.organisation(), "Mật ong giỏ");
        try (Browser.Visit desk = buyer.visit(EN, Browser.WIDE)) {
            Page page = desk.page();
            for (String product : List.of(tea, honey)) {
                page.navigate("/en/products/" + product);
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put into the basket"))
                        .click();
            }
            assertThat(page.locator("main")).containsText("2 products of 2 producers");
            look(page, "basket", EN, Browser.WIDE);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask about all of it"))
                    .click();
            assertThat(page.locator("#province")).hasValue("01");
            look(page, "ask", EN, Browser.WIDE);
            page.fill("#amount1", "1,500");
            assertThat(page.locator("[data-kept]")).containsText("Draft kept at");
            page.fill("#amount2", "40");
            page.fill("#price2", "180,000");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "standard.pdf",
                            "application/pdf",
                            "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
            press(page, "Attach");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("attached");
            assertThat(page.locator("#amount1")).hasValue("1,500");
            assertThat(page.locator("#price2")).hasValue("180,000");
            look(page, "ask-draft", EN, Browser.WIDE);
            page.navigate("/en/desk/requests");
            assertThat(page.locator(".request-card")).containsText("Draft");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Go on writing")))
                    .click();
            press(page, "Send the request");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Sent.");
            assertThat(page.locator("main")).containsText("2 producers asked");
            assertThat(page.locator("main")).containsText("standard.pdf");
            look(page, "request", EN, Browser.WIDE);
            assertThat(told(first)).isOne();
            assertThat(told(second)).isOne();

            page.navigate("/en/desk/requests");
            assertThat(page.locator(".request-card")).containsText("2 producers asked: 0 quoted");
            look(page, "requests", EN, Browser.WIDE);
            page.locator(".request-card h2 a").click();
            page.locator("summary").click();
            press(page, "Close the request");
            assertThat(page.locator("#reason-error")).containsText("Give a reason");
            page.locator("summary").click();
            page.fill("#reason", "We bought elsewhere.");
            press(page, "Close the request");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("closed");
            press(page, "Copy and ask again");
            assertThat(page.locator("#amount1")).hasValue("1,500");
            assertThat(page.locator("main")).containsText("standard.pdf");
            press(page, "Throw this draft away");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("thrown away");
        }
        try (Browser.Visit phone = buyer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec/yeu-cau/viet?product=" + tea + "&product=" + honey);
            look(page, "ask", VI, Browser.NARROW);
            page.navigate("/viec/yeu-cau?show=ended");
            look(page, "requests-ended", VI, Browser.NARROW);
            page.locator(".request-card h2 a").first().click();
            look(page, "request", VI, Browser.NARROW);
            page.navigate("/gio-hoi-hang/them?product=" + tea);
            look(page, "basket", VI, Browser.NARROW);
        }
    }

    @Test
    void with_everything_filled_in_only_the_quantity_is_typed() {
        Somebody buyer = Somebody.of(Side.BUYER, Role.MEMBER, "Nguyễn Nhanh", VI);
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Hà Thị Ba", VI);
        String tea = made.product(producer.organisation(), "Chè nhanh");
        try (Browser.Visit phone = buyer.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/san-pham/" + tea);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hỏi mua"))
                    .click();
            page.fill("#amount1", "30");
            press(page, "Gửi yêu cầu");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Đã gửi");
        }
        assertThat(told(producer)).isOne();
    }

    private int told(Somebody somebody) {
        return rows.first(
                        "select count(*) from notice where recipient = ? and code = 'inquiry.asked'",
                        row -> row.getInt(1),
                        somebody.code())
                .orElseThrow();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name, Locale language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pages", "ask-" + name + "-" + language.getLanguage() + "-" + width + ".png")));
        int overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overflow).as(name + " is so many px too wide").isLessThanOrEqualTo(0);
        assertThat(page.content()).doesNotContain("???");
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .as(name)
                .isEmpty();
    }
}
