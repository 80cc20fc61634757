package org.basao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the servers and we ourselves take of the machine, as the kernel counts it. */
final class Processes {
    /** Ticks of a hundredth of a second: what Linux shows everywhere. */
    private static final double MILLIS_OF_A_TICK = 10;

    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private final Map<String, ProcessHandle> first;

    Processes(Map<String, ProcessHandle> servers) {
        first = new LinkedHashMap<>(servers);
        first.put("client", ProcessHandle.current());
    }

    /** Milliseconds of processor time since the start, by server. */
    Map<String, Double> cpu() {
        return sums(Processes::ticks, MILLIS_OF_A_TICK);
    }

    /** Megabytes in memory, pages that several processes share counted once. */
    Map<String, Double> memory() {
        return sums(Processes::kilobytes, 1.0 / 1024);
    }

    private Map<String, Double> sums(ToLongFunction<ProcessHandle> figure, double unit) {
        Map<String, Double> sums = new LinkedHashMap<>();
        first.forEach((name, process) -> {
            Stream<ProcessHandle> tree = name.equals("client")
                    ? Stream.of(process)
                    : Stream.concat(Stream.of(process), process.descendants());
            sums.put(name, tree.mapToLong(figure).sum() * unit);
        });
        return sums;
    }

    /** Its own time and that of its children that have ended; those that live are counted for themselves. */
    private static long ticks(ProcessHandle process) {
        String stat = text(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        long ticks = 0;
        for (int i = USER; i <= CHILDREN_SYSTEM && i < fields.length; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }

    private static long kilobytes(ProcessHandle process) {
        return text(process, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String text(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }
}
