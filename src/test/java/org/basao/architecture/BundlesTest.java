package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Vietnamese first, English complete (law 11). */
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("(?m)^[ \\t]*([^#!\\s=:]+)[ \\t]*[=:]");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(bundles().flatMap(bundle -> faults(bundle, other(bundle)).stream()))
                .isEmpty();
    }

    @Test
    void no_key_is_given_twice() {
        assertThat(bundles()
                        .flatMap(bundle -> Stream.of(bundle, other(bundle)))
                        .filter(Files::exists)
                        .flatMap(file -> twice(Sources.text(file)).stream().map(key -> file + ": " + key)))
                .isEmpty();
    }

    @Test
    void a_missing_key_an_empty_text_and_a_lost_placeholder_are_noticed() {
        assertThat(differences("a=Một\nb=Hai\nc=Ba {0}\n", "a=One\nb=\nc=Three\nd=Four\n"))
                .containsExactly("b: empty", "c: other placeholders", "d: only in one language");
        assertThat(twice("a=1\n b : 2\na=3\n")).containsExactly("a");
    }

    /** The Vietnamese file of every bundle, and an English one that has no Vietnamese beside it. */
    private static Stream<Path> bundles() {
        Stream<Path> lonely = Sources.below(Sources.RESOURCES, "_en.properties").stream()
                .filter(english -> !Files.exists(other(english)));
        return Stream.concat(Sources.below(Sources.RESOURCES, "_vi.properties").stream(), lonely);
    }

    private static Path other(Path bundle) {
        String name = bundle.getFileName().toString();
        return bundle.resolveSibling(
                name.endsWith("_vi.properties")
                        ? name.replace("_vi.properties", "_en.properties")
                        : name.replace("_en.properties", "_vi.properties"));
    }

    private static List<String> faults(Path one, Path other) {
        if (!Files.exists(other)) {
            return List.of(one + ": has no " + other.getFileName());
        }
        return differences(Sources.text(one), Sources.text(other)).stream()
                .map(fault -> one + ": " + fault)
                .toList();
    }

    static List<String> differences(String vietnamese, String english) {
        Map<String, String> one = read(vietnamese);
        Map<String, String> other = read(english);
        List<String> faults = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            if (!one.containsKey(key) || !other.containsKey(key)) {
                faults.add(key + ": only in one language");
            } else if (one.get(key).isBlank() || other.get(key).isBlank()) {
                faults.add(key + ": empty");
            } else if (!placeholders(one.get(key)).equals(placeholders(other.get(key)))) {
                faults.add(key + ": other placeholders");
            }
        }
        return faults;
    }

    private static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty, (a, b) -> b, TreeMap::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that stand twice in a file: the second would silently win. */
    static List<String> twice(String text) {
        String joined = text.replaceAll("\\\\\\R\\s*", "");
        return KEY
                .matcher(joined)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
