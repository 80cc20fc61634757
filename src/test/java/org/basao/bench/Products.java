package org.basao.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.Rows;

/** What can be asked about the products of a database, the same at every run. */
final class Products {
    private static final long SEED = 20_261_115;
    private static final int MIXED = 5_000;
    private static final int TURNS = 1 << 18;
    private static final int KINDS = 8;

    private final List<Product> all;
    private final List<String> queries;
    private final int[] ranks;

    /** A public product. */
    record Product(String code, String name, String producer, String province) {}

    /** @param day on which they are public, in Asia/Ho_Chi_Minh */
    Products(Rows rows, LocalDate day) {
        all = new ArrayList<>(rows.list(
                """
                select p.code, p.name, o.name as producer, v.name as province
                  from public_product(?) pp join product p on p.id = pp.product_id
                  join organisation o on o.id = p.holder_id join place v on v.id = p.province_id
                 order by p.code
                """, row -> new Product(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), day));
        Collections.shuffle(all, new Random(SEED));
        queries = queries();
        ranks = ranks();
    }

    Product product(int turn) {
        return all.get(turn % all.size());
    }

    /** Every query is another one, for as long as there are any. */
    String query(int turn) {
        return queries.get(turn % queries.size());
    }

    /** The first of 5,000 is asked twice as often as the second, three times as often as the third, and so on. */
    String popularQuery(int turn) {
        return queries.get(ranks[turn % TURNS]);
    }

    /** What stands in the search field while a name is being typed. */
    String begun(int turn) {
        String name = product(turn).name();
        return name.substring(0, Math.min(name.length(), 2 + turn % 12)).strip();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> queries() {
        Set<String> distinct = new LinkedHashSet<>();
        for (int kind = 0; kind < KINDS; kind++) {
            for (int i = 0; i < all.size(); i++) {
                distinct.add(query(all.get(i), (i + kind) % KINDS));
            }
        }
        return List.copyOf(distinct);
    }

    private static String query(Product product, int kind) {
        String[] words = product.name().split(" ", -1);
        return switch (kind) {
            case 0, 1 -> first(words, 2) + " " + product.province();
            case 2 -> first(words, 3);
            case 3 -> product.name();
            case 4 -> VietnameseText.key(first(words, 4));
            case 5 -> first(words, 2) + " " + words[words.length - 1];
            case 6 -> product.producer();
            default -> slipped(first(words, 3));
        };
    }

    private static String first(String[] words, int count) {
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    /** With its last letter but one left out. */
    private static String slipped(String text) {
        return text.length() < 6 ? text : text.substring(0, text.length() - 2) + text.charAt(text.length() - 1);
    }

    private static int[] ranks() {
        double[] sums = new double[MIXED];
        double sum = 0;
        for (int i = 0; i < MIXED; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        Random random = new Random(SEED);
        int[] ranks = new int[TURNS];
        for (int i = 0; i < TURNS; i++) {
            int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sum);
            ranks[i] = Math.min(MIXED - 1, at < 0 ? -at - 1 : at);
        }
        return ranks;
    }
}
