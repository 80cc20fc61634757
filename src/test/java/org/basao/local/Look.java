package org.basao.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a page is looked at for wherever a path leads: by machines always, by people with {@code -Dpictures}. */
public final class Look {
    private static final boolean PICTURES = System.getProperty("pictures") != null;
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Look() {}

    /** What is wrong with the page that is open, in words; nothing if all is well. Takes its picture too. */
    public static List<String> faults(Page page, String name) {
        page.waitForLoadState(); // a button may have led to it a moment ago, and its styles are on their way
        picture(page, name);
        List<String> faults = new ArrayList<>();
        if (page.content().contains("???")) {
            faults.add(name + ": a text is missing");
        }
        int overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (overflow > 0) {
            faults.add(name + ": " + overflow + " px too wide");
        }
        // no page of ours holds another, so axe needs no second window to put their reports together
        AxeBuilder axe = new AxeBuilder(page).withTags(STANDARDS).setLegacyMode(true);
        for (Rule rule : axe.analyze().getViolations()) {
            faults.add(name + ": " + rule.getId() + " "
                    + rule.getNodes().getFirst().getHtml());
        }
        return faults;
    }

    /** Keeps a picture of the whole page in target/pages, if pictures are wanted. */
    public static void picture(Page page, String name) {
        if (PICTURES) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", name + ".png")));
        }
    }
}
