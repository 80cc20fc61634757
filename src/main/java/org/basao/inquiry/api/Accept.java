package org.basao.inquiry.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/**
 * Take lines of an offer.
 *
 * @param round public code of the round that stands
 * @param parts what is taken of it; none: everything that is offered and was asked for
 */
public record Accept(@NotBlank String round, @NotNull List<Part> parts) {
    /**
     * So much of one line.
     *
     * @param position of the request's line
     * @param amount in the unit of the offer
     */
    public record Part(int position, BigDecimal amount) {}

    public Accept {
        parts = List.copyOf(parts);
    }

    public static Accept whole(String round) {
        return new Accept(round, List.of());
    }
}
