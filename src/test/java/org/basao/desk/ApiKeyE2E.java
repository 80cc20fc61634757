package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.basao.desk.PlainRequest.Answer;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager makes a key, a program uses it, and it ends. */
class ApiKeyE2E {
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void a_manager_makes_a_key_that_opens_what_was_chosen_until_it_is_ended() {
        Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Kim Tran", Locale.ENGLISH);
        try (Browser.Visit visit = manager.visit(Locale.ENGLISH, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate("/en/desk");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("API keys"))
                    .click();
            page.uncheck("#scopes\\:0");
            press(page, "Make the key");
            assertThat(page.locator("#name-error")).containsText("what the key is for");
            assertThat(page.locator("#scopes-error")).containsText("at least one");
            page.fill("#name", "Stock software");
            page.check("#scopes\\:0");
            page.selectOption("#days", "365");
            press(page, "Make the key");
            String key = page.locator("#made").innerText();
            assertThat(key).startsWith("basao_");
            picture(page, "made");
            page.navigate("/en/desk/api-keys");
            assertThat(page.content()).contains("Stock software", "never used").doesNotContain(key);

            Answer products = called("/api/v1/organisation/products?lang=en", key);
            assertThat(products.status()).isEqualTo(200);
            assertThat(products.header("Cache-Control")).contains("no-store");
            assertThat(products.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(products.body()).contains("\"total\":0");
            Answer organisation = called("/api/v1/organisation?lang=en", key);
            assertThat(organisation.status()).isEqualTo(403);
            assertThat(organisation.header("WWW-Authenticate"))
                    .contains("Bearer realm=\"Ba Sao\", error=\"insufficient_scope\", scope=\"READ_ORGANISATION\"");
            assertThat(organisation.body()).contains("\"status\":403", "The key does not open this");

            page.navigate("/en/desk/api-keys");
            assertThat(page.locator(".rows")).containsText("last used");
            picture(page, "used");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End this key: Stock software"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("has ended");
            Answer refused = called("/api/v1/organisation/products", key);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.header("WWW-Authenticate").orElse("")).contains("invalid_token");
        }
    }

    @Test
    void the_organisation_of_the_key_is_answered_and_no_other() {
        Somebody manager = Somebody.of(Side.PRODUCER, Role.MANAGER, "Kim Đơn Vị", Locale.of("vi"));
        String producer = rows.first("""
                        select o.code from organisation o join product p on p.holder_id = o.id
                         where o.state = 'ACTIVE' group by o.code order by count(*) desc, o.code limit 1
                        """, row -> row.getString(1)).orElseThrow();
        manager.join(producer, Role.MANAGER);
        try (Browser.Visit visit = manager.visit(Locale.of("vi"), Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/viec/khoa-api");
            page.fill("#name", "Kho");
            page.check("#scopes\\:0");
            page.check("#scopes\\:1");
            press(page, "Tạo khóa");
            String key = page.locator("#made").innerText();
            assertThat(called("/api/v1/organisation", key).body())
                    .contains("\"code\":\"" + producer + "\"", "\"state\":\"ACTIVE\"");
            String product = rows.first(
                            "select p.code from product p join organisation o on o.id = p.holder_id where o.code = ? limit 1",
                            row -> row.getString(1),
                            producer)
                    .orElseThrow();
            assertThat(called("/api/v1/organisation/products", key).body())
                    .contains("\"code\":\"" + product + "\"", "\"visible\":true");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer basao_wrong",
                "Bearer ",
                "Bearer",
                "Basic YTpi",
                "basao_wrong",
                "Bearer a b c",
                "Bearer ' or 1=1 --"
            })
    void whatever_is_no_key_is_refused_as_programs_are(String sent) {
        for (String path : List.of("/api/v1/organisation", "/api/v1/organisation/products")) {
            assertThat(PlainRequest.of("HEAD", path)
                            .with("Authorization", sent)
                            .send()
                            .status())
                    .isEqualTo(401);
            Answer answer = PlainRequest.get(path).with("Authorization", sent).send();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    private static Answer called(String path, String key) {
        return PlainRequest.get(path).with("Authorization", "Bearer " + key).send();
    }

    private static void picture(Page page, String called) {
        Look.picture(page, "data-api-keys-" + called);
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
