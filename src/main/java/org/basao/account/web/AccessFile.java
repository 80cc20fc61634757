package org.basao.account.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basao.account.api.AccessLine;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.CsvText;

/**
 * The access list as comma-separated values.
 *
 * @param sample whether the first line says that these are sample data
 */
record AccessFile(Texts texts, boolean sample) {
    /** @param side the kind of organisation in words */
    String of(List<AccessLine> lines, Function<AccessLine, String> side) {
        Stream<List<String>> head = Stream.of(
                Stream.of("person", "code", "identifier", "organisation", "side", "role", "since", "until", "last")
                        .map(column -> texts.text("access." + column))
                        .toList());
        Stream<List<String>> note = sample ? Stream.of(List.of(texts.text("access.sample"))) : Stream.of();
        Stream<List<String>> body = lines.stream()
                .map(line -> List.of(
                        line.name(),
                        line.person(),
                        line.identifier(),
                        line.organisation(),
                        side.apply(line),
                        texts.text("role." + line.role()),
                        day(line.since()),
                        lastDay(line.until()),
                        day(line.lastSignedIn())));
        return CsvText.of(Stream.of(note, head, body).flatMap(part -> part).toList());
    }

    private static String day(Instant instant) {
        return instant == null ? "" : instant.atZone(Days.ZONE).toLocalDate().toString();
    }

    /** An appointment ends with a day; the moment is the first of the next. */
    private static String lastDay(Instant until) {
        return until == null ? "" : day(until.minusMillis(1));
    }
}
