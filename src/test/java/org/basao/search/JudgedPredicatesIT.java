package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basao.catalogue.api.ProductCard;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.Test;

/**
 * Judged queries over products that are none of the sample: typical of every set and region, graded by what a right answer is like
 * and not by which product it is.
 */
class JudgedPredicatesIT {
    /** A little below what was measured. */
    private static final Map<String, Double> LOWEST_BY_KIND = Map.ofEntries(
            Map.entry("A", 0.97),
            Map.entry("B", 0.96),
            Map.entry("C", 0.95),
            Map.entry("D", 0.97),
            Map.entry("E", 0.97),
            Map.entry("F", 0.91),
            Map.entry("G", 0.90),
            Map.entry("H", 0.88),
            Map.entry("I", 0.95),
            Map.entry("K", 0.80),
            Map.entry("L", 0.80));

    private static final double LOWEST = 0.94;
    private static final double LOWEST_OF_ANSWERS = 0.85;
    private static final double MOST_NOTHING = 0.04;

    private final JudgedCatalogue catalogue = JudgedCatalogue.ofFile();

    @Test
    void every_kind_of_query_is_answered_well() {
        Grades grades = new Grades();
        Grades exact = new Grades();
        for (NamedCsvRecord row : SampleCatalogue.rows("judged/queries.csv")) {
            judge(grades, exact, row);
        }
        grades.print("Judged by predicate");
        System.out.printf("Judged by predicate, exact answers only: nDCG@10 %.3f%n", exact.ndcg());
        assertThat(catalogue.products).hasSizeGreaterThanOrEqualTo(150);
        LOWEST_BY_KIND.forEach((kind, lowest) ->
                assertThat(grades.ndcg(kind)).as("nDCG@10 of kind %s", kind).isGreaterThanOrEqualTo(lowest));
        assertThat(exact.ndcg()).as("nDCG@10 of the answers alone").isGreaterThanOrEqualTo(LOWEST_OF_ANSWERS);
        assertThat(grades.ndcg()).as("nDCG@10").isGreaterThanOrEqualTo(LOWEST);
        assertThat(exact.nothingFound()).as("share without a hit").isLessThanOrEqualTo(MOST_NOTHING);
    }

    /** Judged is what a visitor sees from above to below: the answers, then, apart from them, what comes near. */
    private void judge(Grades grades, Grades exact, NamedCsvRecord row) {
        List<Judgement> levels = List.of(
                new Judgement(row.getField("best")),
                new Judgement(row.getField("good")),
                new Judgement(row.getField("fair")));
        SearchResult result = catalogue.find(row.getField("query"));
        List<Integer> ideal = catalogue.products.values().stream()
                .map(product -> grade(levels, product))
                .toList();
        List<ProductCard> near =
                result.related() == null ? List.of() : result.related().items();
        List<Integer> answers = grades(levels, result.items());
        exact.count(row.getField("kind"), row.getField("query"), answers, ideal, "");
        List<Integer> seen = new ArrayList<>(answers);
        if (ideal.stream().anyMatch(grade -> grade > 0)) {
            seen.addAll(grades(levels, near));
        }
        grades.count(
                row.getField("kind"),
                row.getField("query"),
                seen,
                ideal,
                names(result.items()) + ", near: " + names(near));
    }

    private List<Integer> grades(List<Judgement> levels, List<ProductCard> cards) {
        return cards.stream()
                .map(card -> grade(levels, catalogue.products.get(card.code())))
                .toList();
    }

    private static List<String> names(List<ProductCard> cards) {
        return cards.stream().limit(5).map(ProductCard::name).toList();
    }

    private static int grade(List<Judgement> levels, Judgement.Judged product) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).holds(product)) {
                return 3 - i;
            }
        }
        return 0;
    }
}
