package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.local.TestServers;
import org.basao.search.api.ProductQuery;
import org.basao.search.domain.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JudgedQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private static Elasticsearch engine;
    private static ProductIndex index;
    private static QueryFinder finder;

    @BeforeAll
    static void index_the_sample() {
        engine = new Elasticsearch(TestServers.elasticsearch());
        index = new ProductIndex(engine, "judged");
        String name = index.create(String.valueOf(System.nanoTime()));
        index.write(name, SampleProducts.all(), SampleProducts.keys());
        index.promote(name).forEach(index::drop);
        finder = new QueryFinder(index, SampleProducts.language().reader(new Vocabulary(index.words())));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    record Judged(String query, List<String> expected, String kind) {}

    @Test
    void judged_queries_find_the_right_product_first() {
        Map<String, double[]> byKind = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        for (Judged judged : SampleProducts.judged()) {
            QueryFinder.Found found = finder.find(ProductQuery.of(judged.query(), 1, 10), DAY);
            List<String> codes = found.relaxed() ? List.of() : found.codes();
            double reciprocal = reciprocalRank(judged, codes);
            double[] sum = byKind.computeIfAbsent(judged.kind(), kind -> new double[3]);
            sum[0]++;
            sum[1] += reciprocal == 1 ? 1 : 0;
            sum[2] += reciprocal;
            if (reciprocal < 1) {
                missed.add(judged + " -> " + found);
            }
        }
        byKind.forEach((kind, sum) ->
                System.out.printf("%s: %2.0f of %2.0f first, MRR %.3f%n", kind, sum[1], sum[0], sum[2] / sum[0]));
        double first = byKind.values().stream().mapToDouble(sum -> sum[1]).sum();
        missed.forEach(System.out::println);
        assertThat(first).isGreaterThanOrEqualTo(59);
    }

    private static double reciprocalRank(Judged judged, List<String> codes) {
        if (judged.expected().isEmpty()) {
            return codes.isEmpty() ? 1 : 0;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (judged.expected().contains(codes.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
