package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.util.List;

/** What an acceptance would make, to be read before one says yes. */
public record DealPreview(
        String producerName, String currency, RoundTerms terms, List<DealLine> lines, BigDecimal total) {
    public DealPreview {
        lines = List.copyOf(lines);
    }
}
