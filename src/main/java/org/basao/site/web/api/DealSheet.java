package org.basao.site.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A deal of the organisation whose key was sent: the answer of {@code GET /deals/{code}}.
 *
 * @param canonical the record, word for word: canonical JSON (RFC 8785)
 * @param sha256 of the record in UTF-8
 */
public record DealSheet(
        String code,
        String request,
        String talk,
        String round,
        int number,
        String buyer,
        String buyerName,
        String producer,
        String producerName,
        Instant acceptedAt,
        LocalDate acceptedOn,
        String currency,
        BigDecimal total,
        List<Line> lines,
        String canonical,
        String sha256) {

    /** One line as it was agreed on. */
    public record Line(
            int position,
            String product,
            String name,
            String certificate,
            boolean counts,
            BigDecimal amount,
            String unit,
            String packLabel,
            BigDecimal packBase,
            BigDecimal price,
            BigDecimal value) {}

    /** A deal in the list. */
    public record Summary(
            String code,
            String request,
            LocalDate acceptedOn,
            String other,
            String product,
            int lines,
            BigDecimal total,
            String currency,
            String url) {}

    /** The answer of {@code GET /deals}: newest first. */
    public record Found(int page, boolean more, List<Summary> items) {}
}
