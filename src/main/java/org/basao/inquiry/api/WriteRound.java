package org.basao.inquiry.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Writes the draft of a round.
 *
 * @param talk public code
 * @param version of the own draft as the page showed it; 0 where there was none
 * @param after number of the talk's last round as the page showed it, 0 for none: whoever answers has seen what they answer to
 * @param lines at most one for each line of the request
 */
public record WriteRound(
        @NotNull String talk,
        long version,
        int after,
        @NotNull RoundTerms terms,
        @NotNull List<QuotedLine> lines) {
    public WriteRound {
        lines = List.copyOf(lines);
    }
}
