package org.basao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payara's log of one run, rotated parts included. */
public final class ServerLog {
    private static final Pattern HEAD =
            Pattern.compile("^\\[[^\\]]*\\] \\[[^\\]]*\\] \\[(\\w+)\\] \\[[^\\]]*\\] \\[([^\\]]*)\\].*");
    private static final Pattern STACK = Pattern.compile("(?m)^\\s+at [\\w.$/@<>]+\\(.*\\)$");

    /** What the platform says by itself and we cannot mend: the logger and the beginning of what it says. */
    private static final List<Entry> NOISE = List.of(
            // scheduled work that comes due while the server goes down, before our application is told: Payara cannot
            // begin it any more
            new Entry(
                    "WARNING",
                    "org.glassfish.concurro.ManagedThreadFactoryImpl$ManagedThread",
                    "RequestTracingService was started at level 1 but it has a run level of 10"));

    private final Path file;

    public ServerLog(Path file) {
        this.file = file;
    }

    /** One record of the log. */
    public record Entry(String level, String logger, String text) {
        boolean isTrouble() {
            boolean loud = level.equals("WARNING") || level.equals("SEVERE");
            return (loud && logger.startsWith("org.basao"))
                    || STACK.matcher(text).find();
        }

        boolean isNoise() {
            return NOISE.stream()
                    .anyMatch(known ->
                            known.level.equals(level) && known.logger.equals(logger) && text.contains(known.text));
        }
    }

    /** Warnings of ours and every stack trace, without the known noise of the platform. */
    public List<Entry> troubles() {
        return entries().stream()
                .filter(Entry::isTrouble)
                .filter(entry -> !entry.isNoise())
                .toList();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String level = "";
        String logger = "";
        for (String line : lines()) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                entries.add(new Entry(level, logger, text.toString()));
                level = head.group(1);
                logger = head.group(2);
                text.setLength(0);
            }
            text.append(line).append('\n');
        }
        entries.add(new Entry(level, logger, text.toString()));
        return entries;
    }

    private List<String> lines() {
        try (Stream<Path> parts = Files.list(file.getParent())) {
            List<String> lines = new ArrayList<>();
            // server.log_2026-… are older than server.log and sort by their time, after it
            List<Path> sorted = parts.filter(
                            part -> part.getFileName().toString().startsWith("server.log"))
                    .sorted()
                    .toList();
            for (Path part : Stream.concat(
                            sorted.stream().skip(1), sorted.stream().limit(1))
                    .toList()) {
                lines.addAll(Files.readAllLines(part, StandardCharsets.UTF_8));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
