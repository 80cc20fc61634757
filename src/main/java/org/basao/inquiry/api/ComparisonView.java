package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The offers for one request side by side.
 *
 * @param request public code
 * @param state EXPIRED from the day after its last one on, whatever a schedule has written yet
 * @param openUntil last day on which something can be accepted
 * @param offers that stand, by name of the producer
 * @param groups of goods of one kind, by which prices compare
 * @param others producers of whom no offer stands
 * @param best codes of the rounds that are the cheapest in whole among those that were asked for the same; empty if nothing compares
 */
public record ComparisonView(
        String request,
        RequestState state,
        LocalDate openUntil,
        List<OfferView> offers,
        List<Group> groups,
        List<Other> others,
        List<String> best) {
    /**
     * Goods of one product set and dimension.
     *
     * @param set number of the product set
     */
    public record Group(int set, String name, String nameEn, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }

        /** Whether there is something to compare with. */
        public boolean isCompared() {
            return entries.stream()
                            .map(entry -> entry.offer().talk())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /**
     * One line of one offer.
     *
     * @param perBase what one base unit costs at the quantity that was asked, with tax where its rate was said
     * @param best whether nothing in the group costs less
     */
    public record Entry(OfferView offer, OfferedLine line, BigDecimal perBase, boolean best) {}

    /** A producer that was asked and of whom no offer stands. */
    public record Other(String talk, String producerName, TalkState state) {}

    public ComparisonView {
        offers = List.copyOf(offers);
        groups = List.copyOf(groups);
        others = List.copyOf(others);
        best = List.copyOf(best);
    }

    public boolean isBest(OfferView offer) {
        return best.contains(offer.round());
    }
}
