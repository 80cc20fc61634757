package org.basao.search.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.kernel.VietnameseText;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.Concept.Span;

/** Products that operators put first for a query. They are found by it, whatever their words; being public is not their matter. */
public final class Pins {
    public static final Pins NONE = new Pins(List.of());

    /** Above all that words can be worth. */
    private static final double WEIGHT = 1000;

    /** @param until the last day on which it holds */
    public record Pin(String query, String productCode, LocalDate until) {}

    private final Map<String, List<Pin>> byQuery;

    public Pins(Collection<Pin> pins) {
        byQuery = pins.stream().collect(Collectors.groupingBy(pin -> VietnameseText.key(pin.query())));
    }

    /** Codes of the products that stand first for the query that day. */
    public Set<String> on(String query, LocalDate day) {
        if (byQuery.isEmpty()) {
            return Set.of();
        }
        return byQuery.getOrDefault(VietnameseText.key(query), List.of()).stream()
                .filter(pin -> !day.isAfter(pin.until()))
                .map(Pin::productCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The query with its pinned products as another way to match all of it. */
    public UnderstoodQuery applied(UnderstoodQuery understood, String query, LocalDate day) {
        Set<String> codes = on(query, day);
        if (codes.isEmpty() || understood.isNothing()) {
            return understood;
        }
        Set<String> keys =
                codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        Span pinned = new Span(understood.concepts(), List.of(new Property(Attribute.CODE, keys, WEIGHT)));
        return new UnderstoodQuery(List.of(pinned), understood.optional(), understood.runs(), understood.tokens());
    }
}
