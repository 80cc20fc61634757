package org.basao.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One Chromium per JVM; each {@link Visit} is a person with an empty profile. */
public final class Browser {
    /** The width of a desktop window. */
    public static final int WIDE = 1280;
    /** The width of a telephone. */
    public static final int NARROW = 390;

    /** A machine at load takes its time; whoever waits for a state goes on as soon as it is there. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** A new visitor with this language and window width, at the application under test. */
    public static Visit visit(Locale language, int width) {
        return new Visit(chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(TestServers.application().url().toString())
                        .setLocale(language.toLanguageTag())
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(width, width == NARROW ? 844 : 800)));
    }

    static synchronized void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (playwright == null) {
            if (!Files.isExecutable(CHROMIUM)) {
                throw new StartFailure("The browser tests need " + CHROMIUM
                        + ": install Debian's package chromium, or name another one with -Dchromium=<path>.");
            }
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS); // ends as soon as it holds
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setHeadless(true)
                            .setArgs(List.of("--no-sandbox")));
        }
        return chromium;
    }

    /** A visitor's browser; closing it fails if a page reported an error to the console. */
    public static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> errors = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();

        private Visit(BrowserContext context) {
            this.context = context;
            context.setDefaultTimeout(2 * PATIENCE_MILLIS);
            context.onConsoleMessage(this::note);
            context.onWebError(error -> errors.add(error.error()));
            page = context.newPage();
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        /** Accepts console errors that contain this text, such as {@code "status of 404"}. */
        public Visit expecting(String text) {
            expected.add(text);
            return this;
        }

        @Override
        public void close() {
            context.close();
            assertThat(errors)
                    .filteredOn(error -> expected.stream().noneMatch(error::contains))
                    .as("errors in the browser's console")
                    .isEmpty();
        }

        private void note(ConsoleMessage message) {
            if (message.type().equals("error")) {
                errors.add(message.text() + " (" + message.location() + ")");
            }
        }
    }
}
