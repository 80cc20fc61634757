package org.basao.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundDifference;
import org.basao.inquiry.api.RoundTerms;

/** What a round says otherwise than the one before: prices first, then what holds for all. */
final class RoundComparison {
    private static final Map<String, Function<QuotedLine, Object>> OF_LINE = new java.util.LinkedHashMap<>();
    private static final Map<String, Function<RoundTerms, Object>> OF_TERMS = new java.util.LinkedHashMap<>();

    static {
        OF_LINE.put("price", QuotedLine::price);
        OF_LINE.put(
                "unit",
                line -> line.unit().isPack()
                        ? line.unit().packLabel()
                        : line.unit().unit());
        OF_LINE.put("amount", QuotedLine::amount);
        OF_LINE.put("minimum", QuotedLine::minimum);
        OF_LINE.put("tiers", line -> line.tiers().isEmpty() ? null : line.tiers());
        OF_LINE.put("leadTimeDays", QuotedLine::leadTimeDays);
        OF_LINE.put("perMonth", QuotedLine::perMonth);
        OF_LINE.put("note", QuotedLine::note);
        OF_TERMS.put("validUntil", RoundTerms::validUntil);
        OF_TERMS.put("vatState", RoundTerms::vatState);
        OF_TERMS.put("vatRate", RoundTerms::vatRate);
        OF_TERMS.put("freight", RoundTerms::freight);
        OF_TERMS.put("freightPlace", RoundTerms::freightPlace);
        OF_TERMS.put("freightCost", RoundTerms::freightCost);
        OF_TERMS.put("incoterm", RoundTerms::incoterm);
        OF_TERMS.put("payment", RoundTerms::payment);
        OF_TERMS.put("delivery", RoundTerms::delivery);
        OF_TERMS.put("note", RoundTerms::note);
    }

    private RoundComparison() {}

    static List<RoundDifference> between(
            RoundTerms before, List<QuotedLine> linesBefore, RoundTerms after, List<QuotedLine> linesAfter) {
        List<RoundDifference> differences = new ArrayList<>();
        Map<Integer, QuotedLine> old = byPosition(linesBefore);
        Map<Integer, QuotedLine> now = byPosition(linesAfter);
        TreeSet<Integer> positions = new TreeSet<>(old.keySet());
        positions.addAll(now.keySet());
        for (int position : positions) {
            QuotedLine one = old.get(position);
            QuotedLine other = now.get(position);
            if (one == null || other == null) {
                differences.add(new RoundDifference(
                        position, "line", one == null ? null : one.price(), other == null ? null : other.price()));
            } else {
                add(differences, position, OF_LINE, one, other);
            }
        }
        add(differences, 0, OF_TERMS, before, after);
        return differences;
    }

    private static Map<Integer, QuotedLine> byPosition(List<QuotedLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(QuotedLine::position, line -> line, (one, other) -> one, TreeMap::new));
    }

    private static <T> void add(
            List<RoundDifference> differences,
            int position,
            Map<String, Function<T, Object>> fields,
            T before,
            T after) {
        fields.forEach((name, read) -> {
            Object one = read.apply(before);
            Object other = read.apply(after);
            if (!Objects.equals(one, other)) {
                differences.add(new RoundDifference(position, name, one, other));
            }
        });
    }
}
