package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.Test;

/** The judged queries of {@code search-queries.csv} against the sample, from the database to the confirmed hit. */
class JudgedQueriesIT {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int FEWEST_FIRST = 59;
    private static final int FEWEST_FIRST_OF_A_STRANGER = 127;
    private static final double LOWEST_MRR = 0.98;

    private record Judged(String query, List<String> expected, String kind) {}

    /** What came of the queries of one kind. */
    private static final class Tally {
        private int asked;
        private int first;
        private double reciprocals;

        void count(double reciprocal) {
            asked++;
            first += reciprocal == 1 ? 1 : 0;
            reciprocals += reciprocal;
        }

        @Override
        public String toString() {
            return "%2d of %2d first, MRR %.3f".formatted(first, asked, reciprocals / asked);
        }
    }

    @Test
    void judged_queries_find_the_right_product_first() {
        Outcome outcome = judge("search-queries.csv", false);
        assertThat(outcome.all.first).as("missed: %s", outcome.missed).isGreaterThanOrEqualTo(FEWEST_FIRST);
        assertThat(outcome.all.reciprocals / outcome.all.asked).isGreaterThanOrEqualTo(LOWEST_MRR);
    }

    /** Written by somebody who had not seen the search; where nothing holds all of a query, what is offered instead counts. */
    @Test
    void queries_of_a_stranger_find_the_right_product_first() {
        Outcome outcome = judge("heldout-queries.csv", true);
        assertThat(outcome.all.first)
                .as("missed: %s", outcome.missed)
                .isGreaterThanOrEqualTo(FEWEST_FIRST_OF_A_STRANGER);
    }

    private record Outcome(Tally all, List<String> missed) {}

    private static Outcome judge(String file, boolean withRelated) {
        SampleCatalogue sample = SampleCatalogue.loaded();
        Map<String, Tally> byKind = new TreeMap<>();
        Tally all = new Tally();
        List<String> missed = new ArrayList<>();
        for (Judged judged : judged(file)) {
            SearchResult result = sample.find(ProductQuery.of(judged.query(), 1, 24));
            List<String> seen = new ArrayList<>(sample.ids(result));
            if (withRelated && result.related() != null && !judged.expected().isEmpty()) {
                seen.addAll(sample.ids(result.related().items()));
            }
            double reciprocal = reciprocalRank(judged, seen);
            byKind.computeIfAbsent(judged.kind(), kind -> new Tally()).count(reciprocal);
            all.count(reciprocal);
            if (reciprocal < 1) {
                missed.add("%s found %s%s".formatted(judged, result.relaxed() ? "only a part: " : "", seen));
            }
        }
        byKind.forEach((kind, tally) -> System.out.printf("%s %s: %s%n", file, kind, tally));
        System.out.printf("%s in all: %s%n", file, all);
        missed.forEach(line -> System.out.println("  missed: " + line));
        return new Outcome(all, missed);
    }

    /** Where none is expected, no answer to the whole query is right. */
    private static double reciprocalRank(Judged judged, List<String> ids) {
        if (judged.expected().isEmpty()) {
            return ids.isEmpty() ? 1 : 0;
        }
        for (int i = 0; i < ids.size(); i++) {
            if (judged.expected().contains(ids.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static List<Judged> judged(String file) {
        return SampleCatalogue.rows(file).stream()
                .map(row -> new Judged(
                        row.getField("why").contains("decomposed")
                                ? Normalizer.normalize(row.getField("query"), Normalizer.Form.NFD)
                                : row.getField("query"),
                        BAR.splitAsStream(row.getField("expected_first"))
                                .filter(id -> !id.isEmpty())
                                .toList(),
                        row.getField("kind")))
                .toList();
    }
}
