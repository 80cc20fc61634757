package org.basao.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints what was measured. */
record Table(int products, List<Measured> rows, Map<String, Double> once, Map<String, Double> memory) {

    void print(PrintStream out) {
        Optional<Measured> yardstick =
                rows.stream().filter(row -> row.name().equals("yardstick")).findFirst();
        out.printf("%n%d generated products; CPU in ms per request at 16; %s%n%n", products, "p50, p99 at 50/s in ms");
        out.printf(
                "%-13s %8s %8s %7s %7s %7s %7s %7s %7s %7s %11s %11s %7s %6s%n",
                "case",
                "1",
                "16",
                "of yard",
                "p50",
                "p99",
                "Payara",
                "Elastic",
                "Postgr",
                "client",
                "index (max)",
                "SQL (max)",
                "KB",
                "failed");
        for (Measured row : rows) {
            Client.Counted counted = row.counted();
            boolean engine = row.name().equals("yardstick");
            out.printf(
                    Locale.ROOT,
                    "%-13s %8.0f %8.0f %7s %7.1f %7.1f %7.2f %7.2f %7.2f %7.2f %11s %11s %7.1f %6d%n",
                    row.name(),
                    row.alone(),
                    row.together(),
                    yardstick
                            .map(yard -> String.format(Locale.ROOT, "%.2f", row.together() / yard.together()))
                            .orElse("?"),
                    row.p50(),
                    row.p99(),
                    row.cpu().get("Payara"),
                    row.cpu().get("Elasticsearch"),
                    row.cpu().get("PostgreSQL"),
                    row.cpu().get("client"),
                    engine ? "1" : count(counted.roundTrips(), counted.most()),
                    engine ? "0" : count(counted.statements(), counted.mostSql()),
                    counted.bytes() / 1024.0,
                    counted.failures());
        }
        out.println();
        once.forEach((what, seconds) -> out.printf(Locale.ROOT, "%s: %.1f s%n", what, seconds));
        out.println("memory: "
                + memory.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s %.0f MB", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String count(double average, long most) {
        return String.format(Locale.ROOT, "%.2f (%d)", average, most);
    }
}
