package org.basao.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.site.PublicPages.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens every public page once per language and width. Pictures of all of them lie in target/pages with -Dpictures. */
class PageSweepE2E {
    private static final Map<String, Integer> STATUS = Map.of("gone product", 410, "not found", 404);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi,1280", "vi,390", "en,1280", "en,390"})
    void every_page_is_whole_and_open_to_everybody(String language, int width) {
        List<String> faults = new ArrayList<>();
        try (Browser.Visit visit = Browser.visit(Locale.of(language), width)
                .expecting("status of 404")
                .expecting("status of 410")) {
            new PublicPages()
                    .all()
                    .forEach((name, addresses) -> look(visit.page(), name, addresses, language, width, faults));
        }
        assertThat(faults).isEmpty();
    }

    private static void look(
            Page page, String name, Addresses addresses, String language, int width, List<String> faults) {
        Response response = page.navigate(addresses.in(language));
        String where = name + " (" + addresses.in(language) + "): ";
        int expected = STATUS.getOrDefault(name, 200);
        if (response.status() != expected) {
            faults.add(where + "status " + response.status() + " instead of " + expected);
        }
        String text = page.content();
        if (PLACEHOLDER.matcher(page.innerText("body")).find()) {
            faults.add(where + "a text or a part of one is missing");
        }
        if (!text.contains(language.equals("vi") ? "Dữ liệu minh họa" : "Sample data")) {
            faults.add(where + "does not say that it shows sample data");
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            faults.add(where + "declares another language");
        }
        faults.addAll(Look.faults(page, name.replace(' ', '-') + "-" + language + "-" + width));
    }

    @Test
    void public_pages_make_no_session_and_send_a_strict_policy() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            Response response = visit.page().navigate("/san-pham?q=che");
            assertThat(visit.context().cookies()).isEmpty();
            assertThat(response.headerValue("content-security-policy"))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe-inline");
            assertThat(response.headerValue("x-robots-tag")).contains("noindex");
            assertThat(response.headers()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        }
    }
}
