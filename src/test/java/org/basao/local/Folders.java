package org.basao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where things lie in the project's folder. */
final class Folders {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .toAbsolutePath();

    private Folders() {}

    static Path deploy() {
        return PROJECT.resolve("deploy");
    }

    /** What the run command keeps between two starts. */
    static Path kept() {
        return PROJECT.resolve(".local");
    }

    static Path target() {
        return PROJECT.resolve("target");
    }

    /** The unpacked servers, filled once by the build (execution {@code servers} in the pom). */
    static Path servers() {
        return kept().resolve("servers");
    }

    /** A server's folder in {@link #servers()} by the start of its name. */
    static Path server(String name) {
        try (Stream<Path> all = Files.exists(servers()) ? Files.list(servers()) : Stream.empty()) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(name))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new StartFailure(
                            name + " is not unpacked in .local/servers: run ./mvnw dependency:unpack@servers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path fresh(Path folder) {
        delete(folder);
        return create(folder);
    }

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
