package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basao.local.Browser;
import org.basao.local.EndingProduct;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** A producer asks for another certified name from a phone; an officer sees both side by side and agrees; everybody sees the new one. */
class CertifiedChangeE2E {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void what_a_producer_asks_an_officer_grants_and_the_public_page_changes() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Hà Thị Nụ", VI);
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Đỗ Văn Chín", VI);
        String before = "Mật ong Bạc Hà " + producer.code();
        String after = "Mật ong Bạc Hà Mèo Vạc " + producer.code();
        String product = EndingProduct.put(rows, before, LocalDate.of(2028, 5, 10));
        rows.change(
                "update product set holder_id = (select id from organisation where code = ?) where code = ?",
                producer.organisation(),
                product);
        String page = "/san-pham/" + product;
        try (Browser.Visit phone = producer.visit(VI, Browser.NARROW);
                Browser.Visit desk = officer.visit(VI, Browser.WIDE);
                Browser.Visit stranger = Browser.visit(VI, Browser.NARROW)) {
            Page asking = phone.page();
            asking.navigate("/viec/san-pham-cua-toi/dieu-duoc-chung-nhan?code=" + product);
            look(asking, "ask");
            asking.fill("#value", before);
            asking.fill("#reason", "Đổi theo nhãn hiệu tập thể");
            press(asking, "Gửi đề nghị");
            assertThat(asking.locator("main")).containsText("đã đúng như bạn đề nghị");
            asking.fill("#value", after);
            press(asking, "Gửi đề nghị");
            assertThat(asking.locator("main")).containsText(after);
            look(asking, "asked");

            Page deciding = desk.page();
            deciding.navigate("/viec");
            deciding.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^\\d+ đề nghị thay đổi")))
                    .click();
            look(deciding, "list");
            deciding.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(before))
                    .click();
            assertThat(deciding.locator(".compare .quote").first()).hasText(before);
            assertThat(deciding.locator(".compare .quote-new")).hasText(after);
            look(deciding, "compare");
            press(deciding, "Đồng ý");
            assertThat(deciding.locator("#reason-error")).not().isEmpty();
            assertThat(deciding.locator(".compare .quote-new")).hasText(after);

            Page visitor = stranger.page();
            visitor.navigate(page);
            assertThat(visitor.locator("h1")).hasText(before);
            deciding.fill("#reason", "Đủ hồ sơ nhãn hiệu");
            press(deciding, "Đồng ý");
            assertThat(deciding.getByRole(AriaRole.STATUS)).isVisible();
            assertThat(deciding.locator("#decided ~ ul li").first()).containsText(after);
            look(deciding, "decided");

            visitor.navigate(page);
            assertThat(visitor.locator("h1")).hasText(after);
            assertThat(visitor).hasURL(Pattern.compile("meo-vac"));
            asking.navigate("/viec/thong-bao");
            assertThat(asking.locator("main")).containsText("Mật ong Bạc Hà");
            asking.navigate("/viec/san-pham-cua-toi/dieu-duoc-chung-nhan?code=" + product);
            assertThat(asking.locator("main")).containsText("Đủ hồ sơ nhãn hiệu");
            look(asking, "answered");
        }
    }

    @Test
    void what_somebody_else_decided_meanwhile_is_said_and_nothing_is_decided_twice() {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Hà Thị Lành", EN);
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Đỗ Văn Mười", EN);
        Somebody other = Somebody.of(Side.PROVINCE, Role.MEMBER, "Đỗ Văn Hai", EN);
        String name = "Chè Shan " + producer.code();
        String product = EndingProduct.put(rows, name, LocalDate.of(2028, 5, 10));
        rows.change(
                "update product set holder_id = (select id from organisation where code = ?) where code = ?",
                producer.organisation(),
                product);
        try (Browser.Visit phone = producer.visit(EN, Browser.WIDE);
                Browser.Visit desk = officer.visit(EN, Browser.NARROW);
                Browser.Visit second = other.visit(EN, Browser.NARROW)) {
            Page asking = phone.page();
            asking.navigate("/en/desk/my-products/certified?code=" + product);
            look(asking, "en-ask");
            asking.selectOption("#field", "RECIPE");
            asking.fill("#value", "Shan tea, jasmine");
            asking.fill("#reason", "New recipe");
            asking.click("#send");
            assertThat(asking.locator("main")).containsText("Shan tea, jasmine");
            List<Page> pages = List.of(desk.page(), second.page());
            for (Page page : pages) {
                page.navigate("/en/desk/certified-changes");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .click();
            }
            look(pages.getFirst(), "en-compare");
            pages.getFirst().fill("#reason", "All papers are there");
            press(pages.getFirst(), "Agree");
            assertThat(pages.getFirst().getByRole(AriaRole.STATUS)).isVisible();
            pages.getLast().fill("#reason", "Papers are missing");
            press(pages.getLast(), "Decline");
            assertThat(pages.getLast().getByRole(AriaRole.ALERT).first()).isVisible();
            assertThat(rows.list(
                            "select c.state || ' ' || c.decision_reason from certified_change c join product p on p.id = c.product_id"
                                    + " where p.code = ?",
                            row -> row.getString(1),
                            product))
                    .containsExactly("APPROVED All papers are there");
        }
    }

    private static void look(Page page, String name) {
        assertThat(Look.faults(page, "change-" + name + "-" + page.viewportSize().width))
                .isEmpty();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
