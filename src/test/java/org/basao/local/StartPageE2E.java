package org.basao.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StartPageE2E {
    @Test
    void the_start_page_greets_in_the_browser() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            visit.page().navigate("/");
            assertThat(visit.page()).hasTitle(Pattern.compile("Ba Sao"));
        }
    }
}
