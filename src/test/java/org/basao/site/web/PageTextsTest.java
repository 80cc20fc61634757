package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Pattern KEY = Pattern.compile("(?:\\bt\\[|words\\.say\\()'([A-Za-z.0-9]+)'(\\.concat)?");

    @Test
    void every_text_that_a_page_names_is_there() throws IOException {
        Texts texts = Texts.of(Words.BUNDLE, Language.VI);
        TreeSet<String> missing = new TreeSet<>();
        for (String page : pages()) {
            Matcher matcher = KEY.matcher(page);
            while (matcher.find()) {
                if (matcher.group(2) == null && !texts.has(matcher.group(1))) {
                    missing.add(matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_page_brings_its_own_style_or_script() throws IOException {
        assertThat(pages())
                .noneMatch(page -> page.contains(" style=\"")
                        || page.matches("(?s).* on[a-z]+=\".*")
                        || page.contains("<style")
                        || page.contains("<script>"));
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(below(WEBAPP.resolve("site")));
        pages.addAll(below(WEBAPP.resolve("WEB-INF/site")));
        return pages;
    }

    private static List<String> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(PageTextsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
