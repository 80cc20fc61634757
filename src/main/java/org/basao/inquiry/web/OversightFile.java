package org.basao.inquiry.web;

import java.util.List;
import java.util.stream.Stream;
import org.basao.inquiry.api.OversightLine;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.CsvText;

/**
 * Who asked whom, as comma-separated values.
 *
 * @param sample whether the first line says that these are sample data
 */
record OversightFile(Texts texts, boolean sample) {
    String of(List<OversightLine> lines) {
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
        return CsvText.of(Stream.of(note, head, lines.stream().map(this::cells))
                .flatMap(part -> part)
                .toList());
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
