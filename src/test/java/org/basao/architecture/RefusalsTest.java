package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:BusinessException|Refused|super|InvalidField\\(\\s*\"\\w+\",)\\(?\\s*\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+)\"");

    @Test
    void every_refusal_of_a_rule_has_words_in_both_languages() throws IOException {
        Set<String> vietnamese = keys("messages_vi.properties");
        Set<String> english = keys("messages_en.properties");
        Set<String> refusals = new HashSet<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            Matcher matcher = REFUSAL.matcher(Files.readString(file));
            while (matcher.find()) {
                refusals.add(matcher.group(1));
            }
        }
        assertThat(refusals)
                .contains("register.error.level", "error.staleVersion", "account.address.wrong", "account.signIn.wait");
        assertThat(vietnamese).containsAll(refusals);
        assertThat(english).containsAll(refusals);
    }

    private static Set<String> keys(String name) throws IOException {
        Set<String> keys = new HashSet<>();
        for (Path file : files(Path.of("src/main/resources/org/basao"), name)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(end)).toList();
        }
    }
}
