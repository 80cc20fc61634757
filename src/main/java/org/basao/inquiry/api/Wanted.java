package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a buyer wants: products with quantities, and what holds for all of them. While it is written anything may be null; when it is
 * sent {@code domain.RequestRules} judges it.
 *
 * @param province code of the province to which is delivered
 * @param incoterm of an export only, otherwise null
 * @param answerBy last day in Việt Nam on which a producer may begin to answer
 */
public record Wanted(
        List<Line> lines,
        String province,
        String address,
        LocalDate deliverFrom,
        LocalDate deliverTo,
        Recurrence recurrence,
        boolean sampleWanted,
        List<WantedDocument> documents,
        String incoterm,
        String note,
        LocalDate answerBy) {

    /**
     * So much of one product.
     *
     * @param product public code
     * @param unit name of a kernel unit, or {@link TradeUnit#PACK}
     * @param packLabel which pack, as the listing calls it; null unless the unit is a pack
     * @param targetPrice for one of the unit, in the request's currency; null: none said
     */
    public record Line(
            String product, BigDecimal amount, String unit, String packLabel, BigDecimal targetPrice, String note) {}

    public Wanted {
        lines = lines == null ? List.of() : List.copyOf(lines);
        documents = documents == null ? List.of() : List.copyOf(documents);
        recurrence = recurrence == null ? Recurrence.ONCE : recurrence;
    }

    /** Public codes of the products, in the order of the lines. */
    public List<String> products() {
        return lines.stream().map(Line::product).toList();
    }

    public Wanted withLines(List<Line> others) {
        return with(others, deliverFrom, deliverTo, answerBy);
    }

    /**
     * The same asked from that day on: what lies before it is left out.
     *
     * @param days how many producers have to answer
     */
    public Wanted askedAgain(LocalDate today, int days) {
        return with(lines, notBefore(deliverFrom, today), notBefore(deliverTo, today), today.plusDays(days));
    }

    /** The same sent on that day although it was written before. */
    public Wanted sentOn(LocalDate today) {
        boolean late = answerBy == null || !answerBy.isAfter(today);
        return with(
                lines, notBefore(deliverFrom, today), notBefore(deliverTo, today), late ? today.plusDays(1) : answerBy);
    }

    private static LocalDate notBefore(LocalDate day, LocalDate today) {
        return day == null || day.isBefore(today) ? null : day;
    }

    private Wanted with(List<Line> others, LocalDate from, LocalDate to, LocalDate by) {
        return new Wanted(others, province, address, from, to, recurrence, sampleWanted, documents, incoterm, note, by);
    }
}
