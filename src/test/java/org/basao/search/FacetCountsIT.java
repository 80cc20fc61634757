package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;
import org.basao.local.TestServers;
import org.basao.platform.config.Settings;
import org.basao.register.ProductSets;
import org.basao.register.Register;
import org.basao.search.api.Band;
import org.basao.search.api.Facet.FacetValue;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Sort;
import org.basao.search.domain.IndexField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts and pages against the plain rows of the database, with choices in several facets at once, by the index and without it. */
class FacetCountsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final int GENERATED = 1_000;
    private static final int ROUNDS = 40;
    private static final List<String> TEXTS = List.of("", "chè", "mật ong", "gạo", "htx");

    private static IndexedSample sample;
    private static ProductSearch withoutIndex;
    private static Map<String, Product> products;

    /** A public product with its value, or values, in each facet. */
    private record Product(String code, String producer, Map<IndexField, Set<String>> values) {
        boolean has(IndexField field, Collection<String> chosen) {
            return values.get(field).stream().anyMatch(chosen::contains);
        }
    }

    @BeforeAll
    static void many_products() {
        sample = new IndexedSample(TestServers.elasticsearch().toString(), "counts", GENERATED);
        IndexConnection nowhere =
                new IndexConnection(new Settings(Map.of("BASAO_ELASTICSEARCH_URL", "http://127.0.0.1:9")));
        QueryLanguage language = new QueryLanguage(sample.rows, new ProductSets(sample.rows), nowhere);
        language.learnFromDatabase();
        withoutIndex = new ProductSearch(
                nowhere, language, new Catalogue(sample.rows, new Register(sample.rows)), new TextSearch(sample.rows));
        products = sample.rows.list("""
                select p.code, o.code as producer, q.stars, s.group_code, s.number, v.code as province, o.entity_type,
                       k.dimension, k.comparison_price, l.minimum_order, l.minimum_unit,
                       array(select t.standard from listing_standard t where t.listing_id = l.id) as standards,
                       exists (select from certificate c where c.product_id = p.id and c.effective @> (?::date + 91)) as later
                  from public_product(?) q join product p on p.id = q.product_id join product_set s on s.id = p.set_id
                  join organisation o on o.id = p.holder_id join place v on v.id = p.province_id
                  join listing l on l.product_id = p.id
                  left join pack k on k.listing_id = l.id and k.position = 1 and k.currency = 'VND'
                """, FacetCountsIT::product, DAY, DAY).stream()
                .collect(Collectors.toMap(Product::code, product -> product));
    }

    @AfterAll
    static void close() {
        sample.connection.close();
    }

    private static Product product(ResultSet row) throws SQLException {
        Map<IndexField, Set<String>> values = new EnumMap<>(IndexField.class);
        values.put(IndexField.STARS, Set.of(row.getString("stars")));
        values.put(IndexField.GROUP, Set.of(row.getString("group_code")));
        values.put(IndexField.SET, Set.of(row.getString("number")));
        values.put(IndexField.PROVINCE, Set.of(row.getString("province")));
        values.put(IndexField.ENTITY_TYPE, Set.of(row.getString("entity_type")));
        values.put(IndexField.STANDARD, Set.copyOf(Arrays.asList((String[])
                row.getArray("standards").getArray())));
        values.put(IndexField.PUBLIC_IN, row.getBoolean("later") ? Set.of() : Set.of(SearchBody.SOON));
        BigDecimal price = row.getBigDecimal("comparison_price");
        Optional<Dimension> dimension = Optional.ofNullable(row.getString("dimension"))
                .filter(any -> price != null)
                .map(Dimension::valueOf);
        values.put(
                IndexField.DIMENSION,
                dimension.map(Dimension::name).map(Set::of).orElse(Set.of()));
        values.put(
                IndexField.PRICE,
                dimension
                        .flatMap(one -> Band.ofPrice(one, price))
                        .map(Band::code)
                        .map(Set::of)
                        .orElse(Set.of()));
        BigDecimal order = row.getBigDecimal("minimum_order");
        Optional<Unit> unit = Optional.ofNullable(row.getString("minimum_unit")).map(Unit::valueOf);
        values.put(
                IndexField.MINIMUM_ORDER,
                unit.flatMap(one -> Band.ofOrder(one.dimension(), order.multiply(one.size())))
                        .map(Band::code)
                        .map(Set::of)
                        .orElse(Set.of()));
        return new Product(row.getString("code"), row.getString("producer"), values);
    }

    private static SearchResult find(boolean index, ProductQuery query) {
        SearchResult result =
                index ? Steady.search(() -> sample.search.search(query, DAY)) : withoutIndex.search(query, DAY);
        assertThat(result.degraded()).isEqualTo(!index);
        return result;
    }

    private static ProductQuery query(String text, Map<IndexField, Set<String>> chosen, int page, int size, Sort sort) {
        return new ProductQuery(
                text,
                chosen.getOrDefault(IndexField.GROUP, Set.of()),
                chosen.getOrDefault(IndexField.SET, Set.of()).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                chosen.getOrDefault(IndexField.STARS, Set.of()).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()),
                chosen.getOrDefault(IndexField.PROVINCE, Set.of()),
                chosen.getOrDefault(IndexField.ENTITY_TYPE, Set.of()),
                page,
                size,
                sort,
                new OfferFilter(
                        chosen.getOrDefault(IndexField.STANDARD, Set.of()),
                        chosen.getOrDefault(IndexField.DIMENSION, Set.of()).stream()
                                .map(Dimension::valueOf)
                                .collect(Collectors.toSet()),
                        chosen.getOrDefault(IndexField.PRICE, Set.of()),
                        chosen.getOrDefault(IndexField.MINIMUM_ORDER, Set.of()),
                        chosen.containsKey(IndexField.PUBLIC_IN)));
    }

    /** All hits of a text, page by page. */
    private static List<Product> hits(boolean index, String text, int size, Sort sort) {
        List<ProductCard> cards = new ArrayList<>();
        long total = 1;
        for (int page = 1; (page - 1L) * size < total; page++) {
            SearchResult result = find(index, query(text, Map.of(), page, size, sort));
            total = result.total();
            cards.addAll(result.items());
        }
        assertThat(cards).as("\"%s\" by %d", text, size).hasSize((int) total);
        assertThat(cards).extracting(ProductCard::code).doesNotHaveDuplicates();
        return cards.stream().map(card -> products.get(card.code())).toList();
    }

    /** Two facets, or three, with a value or two of each that occur. */
    private static Map<IndexField, Set<String>> choices(Random random, List<Product> among) {
        Map<IndexField, Set<String>> chosen = new EnumMap<>(IndexField.class);
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            IndexField field = FacetFields.ALL.get(random.nextInt(FacetFields.ALL.size()));
            List<String> there = among.stream()
                    .flatMap(product -> product.values().get(field).stream())
                    .distinct()
                    .sorted()
                    .toList();
            if (!there.isEmpty()) {
                chosen.put(
                        field,
                        new TreeSet<>(List.of(
                                there.get(random.nextInt(there.size())), there.get(random.nextInt(there.size())))));
            }
        }
        return chosen;
    }

    private static Map<String, Long> expected(
            List<Product> among, Map<IndexField, Set<String>> chosen, IndexField facet) {
        Map<String, Long> counts = new TreeMap<>();
        among.stream()
                .filter(product -> chosen.entrySet().stream()
                        .allMatch(one -> one.getKey() == facet || product.has(one.getKey(), one.getValue())))
                .flatMap(product -> product.values().get(facet).stream())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    @ParameterizedTest(name = "with the index: {0}")
    @ValueSource(booleans = {true, false})
    void counts_are_right_with_several_values_in_several_facets(boolean index) {
        Random random = new Random(20_261_115);
        Map<String, List<Product>> found = new HashMap<>();
        TEXTS.forEach(text -> found.put(text, hits(index, text, 100, Sort.NAME)));
        assertThat(found.get("")).hasSize(products.size());
        for (int round = 0; round < ROUNDS; round++) {
            String text = TEXTS.get(round % TEXTS.size());
            List<Product> among = found.get(text);
            Map<IndexField, Set<String>> chosen = choices(random, among);
            SearchResult result = find(index, query(text, chosen, 1, 100, Sort.NAME));
            String as = "\"%s\" %s".formatted(text, chosen);
            List<String> codes = among.stream()
                    .filter(product ->
                            chosen.entrySet().stream().allMatch(one -> product.has(one.getKey(), one.getValue())))
                    .map(Product::code)
                    .toList();
            assertThat(result.total()).as(as).isEqualTo(codes.size());
            assertThat(codes)
                    .as(as)
                    .containsAll(result.items().stream().map(ProductCard::code).toList());
            for (IndexField facet : FacetFields.ALL) {
                Map<String, Long> counts = counts(result, facet);
                if (facet == IndexField.PRICE) {
                    priced(as, counts, chosen, among);
                } else {
                    assertThat(counts).as("%s of %s", facet, as).isEqualTo(expected(among, chosen, facet));
                }
            }
        }
    }

    /** Prices are counted inside one dimension only: a kilogram's says nothing beside a litre's. */
    private static void priced(
            String as, Map<String, Long> counts, Map<IndexField, Set<String>> chosen, List<Product> among) {
        Set<String> dimensions = chosen.containsKey(IndexField.DIMENSION)
                ? chosen.get(IndexField.DIMENSION)
                : chosen.getOrDefault(IndexField.PRICE, Set.of()).stream()
                        .map(code -> Band.find(Band.PRICES, code)
                                .orElseThrow()
                                .dimension()
                                .name())
                        .collect(Collectors.toSet());
        if (dimensions.isEmpty()) {
            dimensions = expected(among, chosen, IndexField.DIMENSION).keySet();
        }
        Map<String, Long> all = expected(among, chosen, IndexField.PRICE);
        if (dimensions.size() != 1) {
            assertThat(counts).as("prices of %s", as).isEmpty();
            return;
        }
        Dimension one = Dimension.valueOf(dimensions.iterator().next());
        all.keySet().removeIf(code -> Band.find(Band.PRICES, code).orElseThrow().dimension() != one);
        assertThat(counts).as("prices of %s", as).isEqualTo(all);
    }

    private static Map<String, Long> counts(SearchResult result, IndexField facet) {
        return result.facets().stream()
                .filter(found -> found.name().equals(FacetFields.name(facet)))
                .flatMap(found -> found.values().stream())
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count, Long::sum, TreeMap::new));
    }

    @ParameterizedTest(name = "with the index: {0}")
    @ValueSource(booleans = {true, false})
    void three_of_one_producer_stand_on_the_first_page_and_no_product_is_lost_or_shown_twice(boolean index) {
        for (String text : List.of("chè", "mật ong", "gạo", "bưởi")) {
            for (int size : new int[] {5, 7, 24}) {
                List<Product> all = hits(index, text, size, Sort.RELEVANCE);
                List<Product> first = all.subList(0, Math.min(size, all.size()));
                Map<String, Long> crowd =
                        first.stream().collect(Collectors.groupingBy(Product::producer, Collectors.counting()));
                long others = all.stream().map(Product::producer).distinct().count();
                if (others >= size) { // with fewer producers those passed over fill the page
                    assertThat(crowd.values()).as("\"%s\" by %d", text, size).allMatch(count -> count <= 3);
                }
            }
        }
    }
}
