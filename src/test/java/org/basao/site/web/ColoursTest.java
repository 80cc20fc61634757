package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast that the visual language promises (WCAG 2.2: 4.5 for text, 3 for the borders of controls). */
class ColoursTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Map<String, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Matcher matcher = TOKEN.matcher(Files.readString(Path.of("src", "main", "webapp", "assets", "tokens.css")));
        while (matcher.find()) {
            TOKENS.put(matcher.group(1), matcher.group(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 15", "ink-soft, paper, 6", "leaf, paper, 7", "star, paper, 5.5", "lacquer, paper, 6.5",
        "leaf, valid-tint, 4.5", "soon, soon-tint, 4.5", "ended, ended-tint, 4.5", "control, card, 3",
                "control, paper, 3"
    })
    void a_colour_can_be_read_on_its_ground(String text, String ground, double least) {
        assertThat(contrast(TOKENS.get(text), TOKENS.get(ground))).isGreaterThanOrEqualTo(least);
    }

    @Test
    void white_words_can_be_read_on_what_is_pressed() {
        for (String ground : new String[] {"leaf", "leaf-deep", "lacquer"}) {
            assertThat(contrast("#ffffff", TOKENS.get(ground))).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
