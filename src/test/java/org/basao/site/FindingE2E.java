package org.basao.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer who types and narrows. Pictures lie in target/pages. */
class FindingE2E {
    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi,1280", "vi,390", "en,1280", "en,390"})
    void suggestions_follow_the_typing_and_obey_the_keyboard(String language, int width) {
        try (Browser.Visit visit = Browser.visit(Locale.of(language), width)) {
            Page page = visit.page();
            page.navigate(language.equals("vi") ? "/" : "/en");
            Locator field = page.getByRole(AriaRole.COMBOBOX).first();
            field.pressSequentially("che din");
            Locator options = page.getByRole(AriaRole.OPTION);
            assertThat(options.first()).containsText("đinh");
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(String.valueOf(options.count()));
            field.press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(Look.faults(page, "suggestions-" + language + "-" + width))
                    .isEmpty();
            field.press("Escape");
            assertThat(field).hasAttribute("aria-expanded", "false");
            assertThat(field).hasValue("che din");
            field.pressSequentially("h");
            assertThat(options.first()).containsText("đinh");
            field.press("ArrowDown");
            field.press("Enter");
            assertThat(page.locator("h1")).containsText("đinh");
        }
    }

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi,1280", "vi,390", "en,1280", "en,390"})
    void no_hit_is_an_answer_apart(String language, int width) {
        try (Browser.Visit visit = Browser.visit(Locale.of(language), width)) {
            Page page = visit.page();
            untilTheIndexAnswers(page);
            page.navigate((language.equals("vi") ? "/san-pham" : "/en/products") + "?q=ch%C3%A8%20zzqqww");
            assertThat(page.locator(".related")).containsText("zzqqww");
            if (language.equals("vi")) { // English names hold other words
                assertThat(page.locator(".related mark").first())
                        .hasText(Pattern.compile("chè", Pattern.CASE_INSENSITIVE));
            }
            Look.picture(page, "related-" + language + "-" + width);
        }
    }

    @Test
    void a_slip_is_asked_about_and_the_offer_narrows_what_is_found() {
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.WIDE)) {
            Page page = visit.page();
            page.navigate("/san-pham?q=nuoc%20mam%20phu%20quocc");
            page.locator(".meant a").click();
            assertThat(page.locator("h1")).containsText("quốc");
            assertThat(page.locator(".cards li").first()).isVisible();

            page.navigate("/san-pham?q=che&dimension=MASS&sort=price");
            assertThat(page.locator("input[name='price']").first()).isVisible();
            assertThat(page.locator(".sorts strong")).hasText("Giá thấp nhất");
            Locator chip = page.locator(".chips .chip-active");
            assertThat(chip).containsText("Giá theo kg");
            Look.picture(page, "offer-facets-vi-1280");
            chip.click();
            assertThat(page).not().hasURL(Pattern.compile("dimension"));
        }
    }

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi,1280", "vi,390", "en,1280", "en,390"})
    void where_nothing_is_found_nothing_is_offered_to_be_filtered_or_sorted(String language, int width) {
        try (Browser.Visit visit = Browser.visit(Locale.of(language), width)) {
            Page page = visit.page();
            untilTheIndexAnswers(page);
            page.navigate((language.equals("vi") ? "/san-pham" : "/en/products") + "?q=zzqqww");
            assertThat(page.locator("h1")).containsText("zzqqww");
            assertThat(page.locator("h1")).not().containsText(Pattern.compile("[0-9]"));
            assertThat(page.locator(".filters-open, .filters, .sorts, .pages")).hasCount(0);
            assertThat(page.locator(".empty .chip")).hasCount(6);
            Look.picture(page, "nothing-" + language + "-" + width);
            page.locator(".empty .chip").first().click();
            assertThat(page.locator(".card").first()).isVisible();

            page.navigate((language.equals("vi") ? "/san-pham" : "/en/products") + "?q=zzqqww&stars=5");
            assertThat(page.locator(".chip-active")).hasCount(1);
            assertThat(page.locator(".sorts")).hasCount(0);
            Look.picture(page, "nothing-filtered-" + language + "-" + width);
        }
    }

    /** A server that has just started may still answer from the database, which is not always filled yet. */
    private static void untilTheIndexAnswers(Page page) {
        page.navigate("/san-pham?q=che");
        for (int tries = 0; tries < 120 && page.locator(".notice-soon").count() > 0; tries++) {
            page.waitForTimeout(1_000);
            page.reload();
        }
    }
}
