package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.basao.platform.persistence.SchemaVersion;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final int LONGEST_JAVA = 350;
    private static final int LONGEST_VIEW = 150;

    @Test
    void no_file_has_grown_into_two() {
        assertThat(Stream.of(Sources.JAVA, Path.of("src", "test", "java"))
                        .flatMap(folder -> Sources.below(folder, ".java").stream())
                        .filter(file -> lines(file) > LONGEST_JAVA))
                .as("Java files of more than %d lines", LONGEST_JAVA)
                .isEmpty();
        assertThat(Sources.below(Sources.WEBAPP, ".xhtml").stream().filter(file -> lines(file) > LONGEST_VIEW))
                .as("views of more than %d lines", LONGEST_VIEW)
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(Sources.below(Sources.JAVA, ".java").stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void the_build_expects_the_newest_migration() {
        List<String> versions = Sources.below(Sources.RESOURCES.resolve("db/migration"), ".sql").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("V"))
                .map(name -> name.substring(1, name.indexOf("__")))
                .toList();
        assertThat(versions).doesNotHaveDuplicates().isNotEmpty();
        assertThat(SchemaVersion.EXPECTED).isEqualTo(versions.getLast());
    }

    @Test
    void style_sheets_close_their_rules() {
        for (Path sheet : Sources.below(Sources.WEBAPP, ".css")) {
            int open = 0;
            for (char c : Sources.text(sheet).toCharArray()) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                assertThat(open).as("open rules in %s", sheet).isBetween(0, 2);
            }
            assertThat(open).as("open rules at the end of %s", sheet).isZero();
        }
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }
}
