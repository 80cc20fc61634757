package org.basao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One folder of servers per test JVM: its logs stay until a later one tidies up. */
final class TestFolders {
    private TestFolders() {}

    /** The folder of this JVM, after servers and folders of JVMs that were killed have been removed. */
    static Path own() {
        Path all = Folders.create(Folders.target().resolve("servers"));
        try (Stream<Path> folders = Files.list(all)) {
            folders.filter(folder -> isAbandoned(folder.getFileName().toString()))
                    .toList()
                    .forEach(TestFolders::tidy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path own = Folders.create(
                all.resolve(String.valueOf(ProcessHandle.current().pid())));
        Watchdog.over(own);
        return own;
    }

    private static boolean isAbandoned(String pid) {
        return pid.chars().allMatch(Character::isDigit)
                && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static void tidy(Path folder) {
        try (Stream<Path> servers = Files.list(folder)) {
            servers.forEach(Child::endLeftover);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalPostgres.endLeftover(folder.resolve("postgres"));
        Folders.delete(folder);
    }
}
