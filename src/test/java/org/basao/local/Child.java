package org.basao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server process in a session of its own: a Ctrl-C or a SIGTERM to our group does not reach it, we end it in order.
 * Its process id stands in a file beside its log, so that the next start can end it if we were killed.
 */
final class Child {
    private static final String PID_FILE = "console.pid";

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static Child start(String name, Path folder, Map<String, String> environment, List<String> command) {
        Path log = folder.resolve("console.log");
        Path pidFile = folder.resolve(PID_FILE);
        endLeftover(folder);
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + " " + startOf(process.toHandle()));
            return new Child(name, process, log, pidFile);
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Runs a command to its end and returns its output; throws a {@link StartFailure} if it fails. */
    static String run(String name, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailure(name + " failed: "
                        + output.replaceAll("(?s)\\s+at .*", "").strip());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name + " was interrupted", e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Throws with the last lines that the process said if it has ended. */
    void expectAlive() {
        if (!process.isAlive()) {
            throw new StartFailure(name + " ended while starting; " + log + " says: " + lastLines());
        }
    }

    /** Sends a signal such as {@code STOP} to the whole tree. */
    void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        tree().forEach(handle -> command.add(String.valueOf(handle.pid())));
        var unused = run("kill -" + signal, Map.of(), command);
    }

    private List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Waits until the whole tree has ended by itself, then ends what is left, first politely. */
    void end(Duration patience, boolean ask) {
        List<ProcessHandle> tree = tree();
        if (ask) {
            tree.forEach(ProcessHandle::destroy);
        }
        if (!haveEnded(tree, patience)) {
            tree.forEach(ProcessHandle::destroyForcibly);
            haveEnded(tree, Duration.ofSeconds(5));
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a process that has come to a standstill; what its threads did then lies beside its log. */
    void giveUp() {
        List<ProcessHandle> tree = tree();
        signal("QUIT");
        Web.pause();
        tree.forEach(ProcessHandle::destroyForcibly);
        haveEnded(tree, Duration.ofSeconds(5));
        try {
            Files.move(log, log.resolveSibling("standstill.log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasBeenSilentFor(Duration time) {
        try {
            return Files.getLastModifiedTime(log)
                    .toInstant()
                    .isBefore(Instant.now().minus(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its output holds this text by now. */
    boolean hasSaid(String text) {
        return output().stream().anyMatch(line -> line.contains(text));
    }

    private String lastLines() {
        List<String> lines = output();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private List<String> output() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean haveEnded(List<ProcessHandle> tree, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (ProcessHandle handle : tree) {
            try {
                handle.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    /** Ends the process that was started in this folder by a launcher that was killed. */
    static void endLeftover(Path folder) {
        Path pidFile = folder.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            String[] known = Files.readString(pidFile).strip().split(" ", 2);
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(known[0]))
                    .filter(handle -> startOf(handle).equals(known[1]));
            if (left.isPresent()) {
                List<ProcessHandle> tree = Stream.concat(
                                Stream.of(left.get()), left.get().descendants())
                        .toList();
                tree.forEach(ProcessHandle::destroy);
                if (!haveEnded(tree, Duration.ofSeconds(10))) {
                    tree.forEach(ProcessHandle::destroyForcibly);
                }
            }
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the process began: a number alone may have been given to another process since. */
    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("?");
    }
}
