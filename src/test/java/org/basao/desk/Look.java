package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What paths of a browser do again and again: press, follow, and look whether the page is whole for everybody. */
final class Look {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Look() {}

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void press(Page page, String name) {
        button(page, name).click();
    }

    static void follow(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Keeps a picture, and fails if the page is too wide, lacks a text or shuts somebody out. */
    static void at(Page page, String name, Locale language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target/pages", "producer-" + name + "-" + language.getLanguage() + "-" + width + ".png")));
        int overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overflow).as(name + " is so many px too wide").isLessThanOrEqualTo(0);
        assertThat(page.content()).doesNotContain("???");
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .as(name)
                .isEmpty();
    }
}
