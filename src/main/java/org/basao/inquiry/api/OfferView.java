package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.basao.catalogue.api.VatState;

/**
 * A producer's offer that stands, beside what was asked.
 *
 * @param round public code
 * @param number of the round in its talk
 * @param asked how many lines of the request went to this producer
 * @param lines in the order of the request
 */
public record OfferView(
        String round,
        int number,
        String talk,
        String producer,
        String producerName,
        String province,
        String provinceEn,
        String currency,
        RoundTerms terms,
        Instant sentAt,
        int asked,
        List<OfferedLine> lines) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public OfferView {
        lines = List.copyOf(lines);
    }

    /** Whether it holds everything that was asked of this producer, in full. */
    public boolean isComplete() {
        return lines.size() == asked
                && lines.stream().allMatch(line -> line.offered().compareTo(line.askedHere()) >= 0);
    }

    /** All that is offered of what was asked, without freight, as its prices are told. */
    public BigDecimal total() {
        return lines.stream()
                .map(line -> line.value(line.offered(), currency))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same with tax and freight, as far as they were said: what compares. */
    public BigDecimal whole() {
        BigDecimal freight = terms.freightCost() == null ? BigDecimal.ZERO : terms.freightCost();
        return withVat(total()).add(freight);
    }

    /** A price of this offer with the tax that comes on top of it, where its rate was said. */
    public BigDecimal withVat(BigDecimal price) {
        return terms.vatState() == VatState.EXCLUDED && terms.vatRate() != null
                ? price.multiply(HUNDRED.add(terms.vatRate())).divide(HUNDRED, 2, RoundingMode.HALF_UP)
                : price;
    }

    /** Days to its last one, which is day 0. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, terms.validUntil());
    }

    /** Whether something of it can be taken now. */
    public boolean isOpen() {
        return lines.stream().anyMatch(line -> line.most().signum() > 0);
    }
}
