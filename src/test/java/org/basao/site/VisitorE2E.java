package org.basao.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basao.local.Browser;
import org.junit.jupiter.api.Test;

/** A buyer who must know that a certificate is valid today. */
class VisitorE2E {
    @Test
    void finds_a_product_without_typing_marks_checks_its_certificate_and_reads_it_in_english() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/");
            page.getByRole(AriaRole.COMBOBOX).first().fill("che dinh");
            page.getByRole(AriaRole.COMBOBOX).first().press("Enter");
            assertThat(page.locator("h1")).containsText("che dinh");

            page.locator("input[name='stars'][value='5']").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem kết quả"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("stars=5"));
            Locator first = page.locator(".cards a").first();
            assertThat(first).containsText("Chè đinh Tân Cương Hảo Đạt");

            first.click();
            assertThat(page.locator("h1")).hasText("Chè đinh Tân Cương Hảo Đạt");
            assertThat(page.locator(".certificate").first()).containsText("Còn hiệu lực");

            String product = page.url();
            String code = product.substring(product.lastIndexOf('-') + 1);
            page.navigate("/q/" + code);
            assertThat(page).hasURL(product);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/en/products/.*" + code));
            assertThat(page.locator(".certificate").first()).containsText("Valid");
        }
    }

    @Test
    void finds_and_opens_a_product_on_a_phone_without_javascript() {
        try (Browser.Visit visit = Browser.visit(Locale.of("en"), Browser.NARROW)) {
            visit.page().route("**/*.js*", route -> route.abort());
            visit.expecting("ERR_FAILED");
            Page page = visit.page();
            page.navigate("/en");
            page.getByRole(AriaRole.SEARCHBOX).first().fill("nuoc mam phu quoc");
            page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
            page.locator(".cards a").first().click();
            assertThat(page.locator("h1")).containsText("Phú Quốc");
        }
    }

    @Test
    void learns_why_a_product_is_no_longer_there() {
        try (Browser.Visit visit =
                Browser.visit(Locale.of("vi"), Browser.NARROW).expecting("status of 410")) {
            Response response = visit.page()
                    .navigate(new PublicPages()
                            .product("Dưa chuột baby Phong Cách Mới")
                            .vietnamese());
            assertThat(response.status()).isEqualTo(410);
            assertThat(visit.page().locator("main")).containsText("24/12/2022");
        }
    }

    @Test
    void is_sent_from_a_wrong_name_in_the_address_to_the_right_one() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            String right =
                    new PublicPages().product("Chè đinh Tân Cương Hảo Đạt").vietnamese();
            String code = right.substring(right.lastIndexOf('-') + 1);
            visit.page().navigate("/san-pham/ten-cu-" + code);
            assertThat(visit.page()).hasURL(right);
        }
    }

    @Test
    void finds_with_marks_what_was_typed_with_marks() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/");
            page.locator("input[name='q']").first().fill("nước mắm Phú Quốc");
            page.locator("input[name='q']").first().press("Enter");
            assertThat(page.locator("h1")).containsText("nước mắm Phú Quốc");
            assertThat(page.locator(".cards a").first()).containsText("Nước mắm Phú Quốc");
        }
    }
}
