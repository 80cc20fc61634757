package org.basao.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
    /** As entries are written: the action, and the kind of thing right behind it. */
    private static final Pattern ENTRY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+)\",\\s*\"([A-Z][A-Z_]+)\"");

    @Test
    void every_action_and_every_kind_of_thing_has_words_in_both_languages() throws IOException {
        List<String> faults = new ArrayList<>();
        int entries = 0;
        for (Path file : sources()) {
            Matcher entry = ENTRY.matcher(Files.readString(file));
            while (entry.find()) {
                entries++;
                for (Language language : Language.values()) {
                    if (AuditWords.action(entry.group(1), language).equals(entry.group(1))) {
                        faults.add(language + " " + entry.group(1));
                    }
                    if (AuditWords.kind(entry.group(1), entry.group(2), language)
                            .equals(entry.group(2))) {
                        faults.add(language + " " + entry.group(1) + ": kind " + entry.group(2));
                    }
                }
            }
        }
        assertThat(entries).isGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    @Test
    void what_has_no_words_any_more_is_shown_as_its_code() {
        assertThat(AuditWords.action("gone.thing.done", Language.EN)).isEqualTo("gone.thing.done");
        assertThat(AuditWords.kind("account.person.called", "HOUSE", Language.VI))
                .isEqualTo("HOUSE");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
