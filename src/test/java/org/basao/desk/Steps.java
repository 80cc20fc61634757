package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.basao.local.Look;

/** What paths of a browser do again and again: press, follow, and look whether the page is whole for everybody. */
final class Steps {
    private Steps() {}

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
        assertThat(Look.faults(page, "producer-" + name + "-" + language.getLanguage() + "-" + width))
                .isEmpty();
    }
}
