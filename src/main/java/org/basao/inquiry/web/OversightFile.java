package org.basao.inquiry.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.basao.inquiry.api.OversightLine;
import org.basao.inquiry.api.OversightQuery;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.CsvText;

/**
 * Who asked whom, as comma-separated values.
 *
 * @param sample whether the first line says that these are sample data
 * @param cut whether the next one says that there are more than a file holds
 */
record OversightFile(Texts texts, boolean sample, boolean cut) {
    void write(List<OversightLine> lines, Appendable out) throws IOException {
        Stream<List<String>> head = Stream.of(Stream.of(
                        "day",
                        "request",
                        "buyer",
                        "buyerProvince",
                        "producer",
                        "code",
                        "product",
                        "products",
                        "outcome")
                .map(column -> texts.text("column." + column))
                .toList());
        Stream<List<String>> note = sample ? Stream.of(List.of(texts.text("sample"))) : Stream.of();
        Stream<List<String>> rest =
                cut ? Stream.of(List.of(texts.text("export.cut", OversightQuery.MOST_EXPORTED))) : Stream.of();
        CsvText.write(
                Stream.of(note, rest, head, lines.stream().map(this::cells)).flatMap(part -> part), out);
    }

    private List<String> cells(OversightLine line) {
        return List.of(
                line.day().toString(),
                line.request(),
                line.buyer() == null ? texts.text("guest") : line.buyer(),
                line.buyerProvince() == null ? "" : line.buyerProvince(),
                line.producer(),
                line.producerCode(),
                line.product(),
                String.valueOf(line.products()),
                texts.text("outcome." + line.outcome()));
    }
}
