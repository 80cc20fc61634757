package org.basao.inquiry.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Writes the draft of a round.
 *
 * @param talk public code
 * @param version of the own draft as the page showed it; 0 where there was none
 * @param lines at most one for each line of the request
 */
public record WriteRound(
        @NotNull String talk, long version, @NotNull RoundTerms terms, @NotNull List<QuotedLine> lines) {
    public WriteRound {
        lines = List.copyOf(lines);
    }
}
