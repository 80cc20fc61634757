package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.basao.inquiry.OfferRows;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A producer answers from a phone, the buyer makes a counter-offer at a desk, a manager approves, and both read and write. */
class TalkE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    private final Rows database = new Rows(TestServers.applicationDatabase().application());
    private final OfferRows rows = new OfferRows(database, Instant.parse(TestServers.CLOCK));
    private final Somebody buyer = Somebody.of(Side.BUYER, Role.MEMBER, "Daniel Okafor", EN);
    private final Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Thị Mận", VI);
    private final Somebody member = Somebody.alone("Giàng A Sử", VI).join(manager.organisation(), Role.MEMBER);
    private final Somebody rival = Somebody.of(Side.PRODUCER, Role.MANAGER, "Vàng Thị Mỷ", VI);

    @Test
    void a_request_is_answered_countered_approved_and_talked_about_by_its_two_sides_alone() {
        String request = rows.request(buyer.organisation(), buyer.code());
        String talk = rows.talk(request, manager.organisation());
        String tea = rows.product(manager.organisation(), "Chè shan tuyết");
        rows.kilograms(talk, tea, "50");
        rows.scant(talk, rows.product(manager.organisation(), "Chè vàng"), "20", "100000");
        priced(tea);
        database.change("update talk set state = 'INVITED', seen_at = null where code = ?", talk);

        quote(talk);
        counter(talk);
        approve(talk);
        strangersSeeNothing(talk);
        decline(request);
        certificateLapses(talk, tea);
    }

    private void quote(String talk) {
        try (Browser.Visit phone = member.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 yêu cầu hỏi hàng chờ trả lời"))
                    .click();
            look(page, "inbox", VI, Browser.NARROW);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Trả lời")))
                    .click();
            assertThat(page.locator("h1")).hasText("Đơn vị của Daniel Okafor");
            assertThat(page.locator("main")).containsText("Dưới mức đặt tối thiểu");
            look(page, "talk-asked", VI, Browser.NARROW);
            page.fill("#body", "Anh cần đóng túi mấy gram?");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "bang-gia.pdf",
                            "application/pdf",
                            "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1)));
            press(page, "Gửi tin");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi tin");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Báo giá").setExact(true))
                    .click();

            assertThat(page.locator("#price-1")).hasValue("120.000");
            assertThat(page.locator("#price-2")).hasValue("");
            look(page, "round", VI, Browser.NARROW);
            page.fill("#price-2", "không");
            press(page, "Gửi báo giá");
            assertThat(page.locator("#price-2-error")).containsText("chữ số");
            assertThat(page.locator("#price-2")).hasValue("không");
            look(page, "round-refused", VI, Browser.NARROW);
            page.fill("#price-2", "99.000");
            page.fill("#validUntil", "2026-11-30");
            press(page, "Gửi báo giá");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã gửi");
            assertThat(page.locator("main")).containsText("7.980.000");
            look(page, "talk-quoted", VI, Browser.NARROW);
        }
        assertThat(new Mailbox(buyer.address()).text("Đơn vị của Lò Thị Mận quoted Chè shan tuyết (+1)"))
                .contains("/en/desk/talk?code=" + talk)
                .doesNotContain("120");
    }

    private void counter(String talk) {
        try (Browser.Visit desk = buyer.visit(EN, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/en/desk/talk?code=" + talk);
            assertThat(page.locator("main")).containsText("₫120,000 / kg");
            look(page, "talk-buyer", EN, Browser.WIDE);
            page.locator(".talk-words a").first().waitFor();
            String file = page.locator(".talk-words .talk-files a").getAttribute("href");
            assertThat(desk.context().request().get(file).status()).isEqualTo(200);
            page.fill("#body", "500 g bags, please.");
            press(page, "Send message");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make a counter-offer"))
                    .click();
            assertThat(page.locator("#price-1")).hasValue("120,000");
            page.fill("#price-1", "108,000");
            look(page, "counter", EN, Browser.WIDE);
            press(page, "Send counter-offer");
            assertThat(page.locator("main")).containsText("Counter-offer of the buyer, no. 2");
            assertThat(page.locator(".differences").first()).containsText("₫108,000");
            look(page, "talk-countered", EN, Browser.WIDE);
        }
    }

    private void approve(String talk) {
        try (Browser.Visit desk = manager.visit(VI, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/viec/hoi-hang/cach-lam");
            page.fill("#approveAbove", "5.000.000");
            press(page, "Lưu");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã lưu");
            look(page, "settings", VI, Browser.WIDE);
        }
        try (Browser.Visit phone = member.visit(VI, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/viec/hoi-hang?tab=RUNNING");
            assertThat(page.locator("main")).containsText("Người mua đề nghị lại");
            look(page, "inbox-running", VI, Browser.NARROW);
            page.navigate("/viec/trao-doi?code=" + talk);
            assertThat(page.locator(".words")).containsText("Bên kia đã đọc");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trả lời đề nghị này"))
                    .click();
            assertThat(page.locator("#price-1")).hasValue("108.000");
            page.fill("#price-1", "112.000");
            press(page, "Gửi báo giá");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã trình quản lý");
            look(page, "talk-awaiting", VI, Browser.NARROW);
        }
        try (Browser.Visit desk = manager.visit(VI, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/viec");
            assertThat(page.locator("main")).containsText("1 báo giá chờ bạn duyệt");
            page.navigate("/viec/trao-doi?code=" + talk);
            look(page, "talk-approving", VI, Browser.WIDE);
            press(page, "Duyệt và gửi");
            assertThat(page.locator(".sheet-live")).containsText("Báo giá lần 3");
            assertThat(page.locator(".sheet-live .differences")).containsText("112.000");
            look(page, "talk-approved", VI, Browser.WIDE);
            for (String path :
                    List.of("/viec/hoi-hang", "/viec/trao-doi?code=" + talk, "/viec/trao-doi/chao-gia?code=" + talk)) {
                String asked = desk.context().request().get(path).headers().get("x-asked");
                assertThat(Integer.parseInt(asked.replaceFirst(".*sql=([0-9]+).*", "$1")))
                        .as("statements for " + path + ": " + asked)
                        .isLessThanOrEqualTo(10);
            }
        }
    }

    private void strangersSeeNothing(String talk) {
        String file = database.first("""
                        select f.key from stored_file f join stored_file_use u on u.file_id = f.id
                          join talk_message m on m.code = u.subject_code::bpchar join talk t on t.id = m.talk_id
                         where u.subject_kind = 'TALK_MESSAGE' and t.code = ?
                        """, row -> row.getString(1), talk).orElseThrow();
        try (Browser.Visit other = rival.visit(VI, Browser.WIDE)) {
            Page page = other.page();
            page.navigate("/viec/trao-doi?code=" + talk);
            assertThat(page.locator("main")).containsText("Không có cuộc trao đổi này");
            page.navigate("/viec/trao-doi/chao-gia?code=" + talk);
            assertThat(page.locator("main")).containsText("Không có cuộc trao đổi này");
            assertThat(other.context()
                            .request()
                            .get("/viec/trao-doi/tep/" + file)
                            .status())
                    .isEqualTo(404);
            page.navigate("/viec/hoi-hang");
            look(page, "inbox-empty", VI, Browser.WIDE);
        }
        try (Browser.Visit stranger = Browser.visit(VI, Browser.WIDE)) {
            assertThat(stranger.context()
                            .request()
                            .get("/viec/trao-doi/tep/" + file)
                            .status())
                    .isEqualTo(404);
        }
    }

    private void decline(String request) {
        String talk = rows.talk(request, rival.organisation());
        rows.kilograms(talk, rows.product(rival.organisation(), "Chè đinh"), "5");
        try (Browser.Visit phone = rival.visit(EN, Browser.NARROW)) {
            Page page = phone.page();
            page.navigate("/en/desk/talk?code=" + talk);
            page.getByText("Decline this request").click();
            press(page, "Decline");
            assertThat(page.locator("#reason-error")).containsText("choose a reason");
            page.selectOption("#reason", "OUT_OF_STOCK");
            page.fill("#note", "After the harvest again.");
            press(page, "Decline");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Declined");
            look(page, "talk-declined", EN, Browser.NARROW);
        }
    }

    private void certificateLapses(String talk, String product) {
        rows.revoke(product);
        try (Browser.Visit desk = buyer.visit(EN, Browser.NARROW)) {
            Page page = desk.page();
            page.navigate("/en/desk/talk?code=" + talk);
            assertThat(page.locator("main")).containsText("Certificate no longer valid");
            page.getByText("I take this product nevertheless").click();
            page.fill("#text-1", "Our customers know this tea.");
            look(page, "talk-lapsed", EN, Browser.NARROW);
            press(page, "Confirm");
            assertThat(page.locator("main")).containsText("Our customers know this tea.");
        }
    }

    /** What the listing says, so that little is left to type. */
    private void priced(String product) {
        database.change("""
                insert into pack (listing_id, position, label, net_quantity, unit, base_quantity, dimension, price_on_request, price_min,
                                  price_max, vat_state, vat_rate)
                select l.id, 1, 'túi 500 g', 500, 'GRAM', 0.5, 'MASS', false, 60000, 65000, 'INCLUDED', 8
                  from listing l join product p on p.id = l.product_id where p.code = ?
                """, product);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name, Locale language, int width) {
        assertThat(page.locator("h1")).isVisible();
        assertThat(Look.faults(page, "talk-" + name + "-" + language.getLanguage() + "-" + width))
                .isEmpty();
    }
}
