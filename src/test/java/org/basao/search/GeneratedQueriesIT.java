package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.basao.kernel.VietnameseText;
import org.basao.local.ProofTable;
import org.basao.search.Judgement.Judged;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Among thousands of generated products: one that is named is found first, and a kind of goods in a province leads to just that. */
class GeneratedQueriesIT {
    private static final int PRODUCTS = GeneratedCatalogue.PRODUCTS;
    private static final int ASKED = 200;
    private static final long SEED = 20_261_115;

    private static JudgedCatalogue catalogue;
    private static List<Judged> sample;

    @BeforeAll
    static void index_them() {
        catalogue = GeneratedCatalogue.get().judged;
        sample = sample();
    }

    private static List<Judged> sample() {
        List<Judged> all = new ArrayList<>(catalogue.products.values());
        all.sort(Comparator.comparing(Judged::code));
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, ASKED);
    }

    @Test
    void a_product_that_is_named_is_found_first_with_and_without_accents() {
        List<String> missed = new ArrayList<>();
        int first = 0;
        int firstFolded = 0;
        for (Judged product : sample) {
            first += isFirst(product, product.name(), false, missed);
            firstFolded += isFirst(product, VietnameseText.foldedKey(product.name()), true, missed);
        }
        ProofTable.add(
                "Names among %,d generated products".formatted(PRODUCTS),
                "%d of %d first, without accents %d".formatted(first, ASKED, firstFolded));
        missed.forEach(line -> System.out.println("  missed: " + line));
        assertThat(first).isGreaterThanOrEqualTo(ASKED * 99 / 100);
        assertThat(firstFolded).isGreaterThanOrEqualTo(ASKED * 97 / 100);
    }

    /** One of several products of the same name is as right as another. */
    private int isFirst(Judged product, String query, boolean folded, List<String> missed) {
        SearchResult result = catalogue.find(query);
        boolean right = !result.relaxed()
                && !result.items().isEmpty()
                && key(result.items().getFirst().name(), folded).equals(key(product.name(), folded));
        if (!right) {
            missed.add("\"%s\" found %s"
                    .formatted(
                            query,
                            result.items().stream()
                                    .limit(2)
                                    .map(item -> item.name())
                                    .toList()));
        }
        return right ? 1 : 0;
    }

    private static String key(String name, boolean folded) {
        return folded ? VietnameseText.foldedKey(name) : VietnameseText.key(name);
    }

    @Test
    void goods_and_a_province_lead_to_such_goods_of_that_province() {
        Grades grades = new Grades();
        for (String goods : List.of("chè", "mật ong", "gạo", "cà phê", "nước mắm", "bưởi", "rượu", "miến")) {
            for (Judged product : sample.subList(0, 20)) {
                judge(grades, "goods and province", goods, product.province(), goods + " " + product.province());
            }
        }
        ProofTable.add(
                "Goods of a province among %,d products".formatted(PRODUCTS), "nDCG@10 %.3f".formatted(grades.ndcg()));
        assertThat(grades.ndcg()).isGreaterThanOrEqualTo(0.9);
    }

    private void judge(Grades grades, String kind, String goods, String province, String query) {
        List<Judgement> levels = List.of(
                new Judgement("name=" + goods + " & province=" + province),
                new Judgement("name=" + goods + " & former=" + province));
        List<Integer> ideal = catalogue.products.values().stream()
                .map(product -> grade(levels, product))
                .toList();
        if (ideal.stream().noneMatch(grade -> grade > 0)) {
            return;
        }
        SearchResult result = catalogue.find(query);
        List<Integer> found = result.relaxed()
                ? List.of()
                : result.items().stream()
                        .map(item -> grade(levels, catalogue.products.get(item.code())))
                        .toList();
        grades.count(
                kind,
                query,
                found,
                ideal,
                result.items().stream().limit(3).map(item -> item.name()).toList());
    }

    private static int grade(List<Judgement> levels, Judged product) {
        return levels.stream().anyMatch(level -> level.holds(product)) ? 3 : 0;
    }

    @Test
    void kinds_of_goods_of_other_words_and_of_former_provinces_are_found() {
        Grades grades = new Grades();
        for (Judged product : sample.subList(0, 30)) {
            String former = product.former() == null ? product.province() : product.former();
            judge(grades, "an English term", "mật ong", former, "honey " + former);
            judge(grades, "heo for lợn", "lợn", former, "heo " + former);
            judge(grades, "Telex left on", "mật ong", former, "maatj ong " + VietnameseText.foldedKey(former));
            judge(grades, "without accents", "nước mắm", former, "nuoc mam " + VietnameseText.foldedKey(former));
            judge(grades, "as spoken", "cà phê", former, "mình muốn mua cà phê " + former + " làm quà");
        }
        grades.print("Among %,d generated products".formatted(PRODUCTS));
        assertThat(grades.ndcg()).isGreaterThanOrEqualTo(0.9);
    }
}
