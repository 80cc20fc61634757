package org.basao.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law wants said stands beside name and price wherever they are shown, and spirits are offered to grown-ups only. */
class LegalGatesE2E {
    private static final String SPIRITS = "Rượu ngô Na Hang";
    private static final Pattern SPIRITS_PRICE = Pattern.compile("70[.,]000|120[.,]000|70000|120000");
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());
    private final PublicPages pages = new PublicPages();

    @ParameterizedTest
    @CsvSource({
        "vi,Rượu ngô Na Hang,dưới 18 tuổi,ALCOHOL",
        "en,Rượu ngô Na Hang,under 18,ALCOHOL",
        "vi,Vicumax Nano Curcumin,không phải là thuốc,NOT_A_MEDICINE",
        "en,Vicumax Nano Curcumin,not a medicine,NOT_A_MEDICINE"
    })
    void the_notice_stands_at_every_exit(String language, String name, String words, String notice) throws IOException {
        String product = code("select code from product where name = ?", name);
        String certificate = code(
                "select c.code from certificate c join product p on p.id = c.product_id where p.name = ?"
                        + " order by c.issued_on desc limit 1",
                name);
        String producer =
                code("select o.code from organisation o join product p on p.holder_id = o.id where p.name = ?", name);
        boolean vi = language.equals("vi");
        String search = URLEncoder.encode(name, StandardCharsets.UTF_8);
        try (Browser.Visit visit = Browser.visit(Locale.of(language), Browser.WIDE)) {
            for (String path : List.of(
                    pages.product(name).in(language),
                    (vi ? "/san-pham?q=" : "/en/products?q=") + search,
                    (vi ? "/nha-san-xuat/" : "/en/producers/") + producer,
                    (vi ? "/chung-nhan/" : "/en/certificates/") + certificate)) {
                assertThat(text(visit, path)).as(path).contains(words);
            }
            for (String path : List.of(
                    "/api/v1/products/" + product,
                    "/api/v1/products?q=" + search,
                    "/api/v1/certificates/" + certificate)) {
                assertThat(text(visit, path)).as(path).contains("\"legalNotice\":\"" + notice + "\"");
            }
            byte[] pdf = get(visit, (vi ? "/chung-nhan/" : "/en/certificates/") + certificate + "/pdf")
                    .body();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains(words);
            }
        }
    }

    @Test
    void before_the_answer_no_exit_for_people_and_search_engines_names_a_price_of_spirits() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            for (String path : List.of(
                    pages.product(SPIRITS).vietnamese(),
                    pages.product(SPIRITS).english(),
                    "/san-pham?q=" + URLEncoder.encode(SPIRITS, StandardCharsets.UTF_8) + "&set=14")) {
                String page = text(visit, path);
                assertThat(page).as(path).contains(path.startsWith("/en") ? "Na Hang maize spirit" : SPIRITS);
                assertThat(SPIRITS_PRICE.matcher(page.replace("\u00a0", " ")).find())
                        .as("a price on " + path)
                        .isFalse();
            }
        }
    }

    @Test
    void a_crawler_is_not_shut_out_and_the_page_is_the_same_for_everybody() {
        String path = pages.product(SPIRITS).vietnamese();
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            APIResponse page = get(visit, path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers().get("cache-control")).startsWith("public");
            assertThat(page.headers()).containsKey("etag").doesNotContainKey("set-cookie");
            assertThat(page.text())
                    .contains(
                            "<h1>",
                            "certificate-valid",
                            "AlcoholConsideration",
                            "\"suggestedMinAge\":18",
                            "rel=\"canonical\"")
                    .doesNotContain("AggregateOffer");
            APIResponse answered = get(visit, path + "?age=18");
            assertThat(answered.headers().get("cache-control")).contains("no-store");
            assertThat(answered.headers()).doesNotContainKey("set-cookie");
            assertThat(answered.text()).contains("70.000");
            // an answer to a question that was not asked changes nothing
            APIResponse tea =
                    get(visit, pages.product("Chè đinh Tân Cương Hảo Đạt").vietnamese() + "?age=18");
            assertThat(tea.headers().get("cache-control")).startsWith("public");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi,1280", "en,390"})
    void people_answer_without_a_script_and_a_link_passed_on_asks_anew(String language, int width) {
        boolean vi = language.equals("vi");
        try (Browser.Visit visit = Browser.visit(Locale.of(language), width)) {
            visit.page().route("**/*.js*", route -> route.abort());
            visit.expecting("ERR_FAILED");
            Page page = visit.page();
            page.navigate(pages.product(SPIRITS).in(language));
            look(page, "age-asked-" + language);
            assertThat(page.locator(".certificate").first()).isVisible();
            assertThat(page.locator(".price")).hasCount(0);
            press(page, vi ? "Chưa đủ" : "No");
            look(page, "age-young-" + language);
            assertThat(page.locator(".price")).hasCount(0);
            assertThat(page.locator("h1")).isVisible();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(vi ? "Tôi chọn nhầm" : "I chose the wrong answer"))
                    .click();
            press(page, vi ? "Đã đủ, cho tôi xem giá" : "Yes, show the price");
            look(page, "age-grown-" + language);
            assertThat(page.locator(".price")).containsText(vi ? "70.000" : "70,000");
            assertThat(page.locator(".legal").first()).isVisible();
            String link = page.url();
            assertThat(link).contains("age=18");
            assertThat(visit.context().cookies()).isEmpty();
            page.navigate("about:blank");
            page.navigate(link);
            assertThat(page.locator(".price")).hasCount(0);
        }
    }

    private static void look(Page page, String name) {
        assertThat(Look.faults(page, name + "-" + page.viewportSize().width)).isEmpty();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String code(String sql, String name) {
        return rows.first(sql, row -> row.getString(1), name).orElseThrow();
    }

    private static APIResponse get(Browser.Visit visit, String path) {
        return visit.context().request().get(path);
    }

    private static String text(Browser.Visit visit, String path) {
        return get(visit, path).text();
    }
}
