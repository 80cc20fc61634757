package org.basao.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, as tests read them; the build runs in the project's folder. */
final class Sources {
    static final Path MAIN = Path.of("src", "main");
    static final Path JAVA = MAIN.resolve("java");
    static final Path RESOURCES = MAIN.resolve("resources");
    static final Path WEBAPP = MAIN.resolve("webapp");

    private Sources() {}

    /** All files below the folder whose name ends so, sorted; none if there is no such folder. */
    static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
