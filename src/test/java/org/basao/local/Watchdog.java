package org.basao.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A small shell script in a session of its own that ends the servers of a folder if we are killed before we can. */
final class Watchdog {
    private Watchdog() {}

    static void over(Path folder) {
        List<String> command = List.of(
                "setsid",
                "sh",
                "-c",
                script(),
                "basao-watchdog",
                String.valueOf(ProcessHandle.current().pid()),
                folder.toString());
        try {
            var unused = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new StartFailure("setsid could not be started: " + e.getMessage(), e);
        }
    }

    private static String script() {
        try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
