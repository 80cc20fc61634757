package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.basao.local.Browser;
import org.basao.local.EndingProduct;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A stranger says that something is wrong with a product, without an account or a script; an officer answers. */
class ReportE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void a_stranger_reports_on_a_phone_an_officer_finds_it_right_and_a_mail_says_so() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Tẩn Mẩy", VI);
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Lê Văn Sáu", VI);
        String name = "Rau sắng " + producer.code();
        String product = product(producer, name);
        String address = "dan-" + producer.code().toLowerCase(Locale.ROOT) + "@example.vn";
        try (Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
            stranger.page().route("**/*.js*", route -> route.abort());
            stranger.expecting("ERR_FAILED");
            Page page = stranger.page();
            page.navigate("/san-pham/" + product);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Báo cáo sản phẩm này"))
                    .click();
            assertThat(page.locator("main")).containsText(name);
            look(page, "form");
            page.fill("#words", "ngắn");
            page.fill("#address", "khong@phai@thu");
            page.locator("#form").evaluate("form => form.noValidate = true");
            page.click("#send");
            assertThat(page.locator("#reason-error")).not().isEmpty();
            assertThat(page.locator("#words-error")).containsText("10");
            assertThat(page.locator("#address-error")).not().isEmpty();
            assertThat(page.locator("#words")).hasValue("ngắn");
            look(page, "refused");
            page.selectOption("#reason", "STARS");
            page.fill("#words", "Nhãn in 5 sao <b>nhưng</b> giấy chứng nhận chỉ có 4 sao");
            page.fill("#address", address);
            page.click("#send");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Cảm ơn");
            look(page, "sent");
            page.reload();
            assertThat(reports(product)).isEqualTo(1);
        }
        try (Browser.Visit desk = officer.visit(VI, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/viec");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^\\d+ báo cáo")))
                    .click();
            look(page, "list");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .click();
            assertThat(page.locator(".quote")).containsText("Nhãn in 5 sao <b>nhưng</b>");
            assertThat(page.locator("main")).not().containsText(address);
            look(page, "one");
            page.click("#uphold");
            assertThat(page.locator("#reason-error")).not().isEmpty();
            page.fill("#reason", "Nhãn in sai số sao, đã yêu cầu thu hồi nhãn");
            page.click("#uphold");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã công nhận");
            look(page, "decided");
        }
        assertThat(new Mailbox(address).text("Báo cáo của bạn về " + name))
                .contains("Nhãn in sai số sao")
                .doesNotContain("nhưng");
        assertThat(rows.first(
                        "select count(*) from product_report where address is not null and product_id = (select id from product where code = ?)",
                        row -> row.getInt(1),
                        product))
                .hasValue(0);
        assertThat(rows.list(
                        "select code from notice where recipient = ? and code like 'report.%'",
                        row -> row.getString(1), producer.code()))
                .containsExactly("report.upheld");
    }

    @Test
    void one_network_address_reports_so_often_and_no_more_and_what_was_typed_stays() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Tẩn Sử", EN);
        String product = product(producer, "Bamboo shoots " + producer.code());
        try (Browser.Visit crowd = Browser.visit(EN, Browser.WIDE).expecting("status of 429")) {
            crowd.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.51.100.77"));
            Page page = crowd.page();
            int status = 200;
            for (int i = 0; i < 5 && status != 429; i++) {
                page.navigate("/en/report-product?product=" + product);
                if (i == 0) {
                    look(page, "en-form");
                }
                page.selectOption("#reason", "OTHER");
                page.fill("#words", "The same again and again");
                Response answer = page.waitForResponse(
                        response -> response.request().method().equals("POST"), () -> page.click("#send"));
                status = answer.status();
            }
            assertThat(status).isEqualTo(429);
            assertThat(page.locator("#words")).hasValue("The same again and again");
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("try again");
            look(page, "en-too-often");
        }
        assertThat(reports(product)).isEqualTo(3);
    }

    @Test
    void a_form_for_nothing_and_a_forged_one_do_nothing() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Tẩn Lở", EN);
        String product = product(producer, "Forest honey " + producer.code());
        try (Browser.Visit stranger = Browser.visit(EN, Browser.NARROW)) {
            Page page = stranger.page();
            page.navigate("/en/report-product?product=2222222222");
            assertThat(page.locator("main")).containsText("There is no such product");
            assertThat(page.locator("#form")).hasCount(0);
            look(page, "en-none");
        }
        assertThat(PlainRequest.of("POST", "/en/report-product?product=" + product)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(reports(product)).isZero();
    }

    private int reports(String product) {
        return rows.first(
                        "select count(*) from product_report where product_id = (select id from product where code = ?)",
                        row -> row.getInt(1),
                        product)
                .orElseThrow();
    }

    private String product(Somebody producer, String name) {
        String code = EndingProduct.put(rows, name, LocalDate.of(2028, 5, 10));
        rows.change(
                "update product set holder_id = (select id from organisation where code = ?) where code = ?",
                producer.organisation(),
                code);
        return code;
    }

    private static void look(Page page, String name) {
        assertThat(Look.faults(page, "report-" + name + "-" + page.viewportSize().width))
                .isEmpty();
    }
}
