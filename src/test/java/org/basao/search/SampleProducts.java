package org.basao.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.kernel.Period;
import org.basao.search.domain.Gazetteer;
import org.basao.search.domain.ProductDocument;
import org.basao.search.domain.ProductKeys;

/** The 65 products of the sample as documents, without a database. */
final class SampleProducts {
    private static final Map<String, String> ENTITIES = Map.of(
            "HTX",
            "COOPERATIVE",
            "CTY",
            "COMPANY",
            "DNTN",
            "PRIVATE_ENTERPRISE",
            "HKD",
            "HOUSEHOLD_BUSINESS",
            "THT",
            "COOPERATIVE_GROUP");

    private SampleProducts() {}

    static List<ProductDocument> all() {
        Map<String, NamedCsvRecord> sets = rows("/content/programme/product-sets.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("set"), row -> row));
        Map<String, String> provinces = rows("/content/places/provinces.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("name"), row -> row.getField("code"), (a, b) -> a));
        return rows("products.csv").stream()
                .map(row -> document(row, sets.get(row.getField("product_set")), provinces))
                .toList();
    }

    private static ProductDocument document(NamedCsvRecord row, NamedCsvRecord set, Map<String, String> provinces) {
        LocalDate issued = row.getField("id").equals("P39") ? LocalDate.of(2019, 12, 23) : LocalDate.of(2025, 6, 1);
        return new ProductDocument(
                row.getField("id"),
                1,
                row.getField("name"),
                null,
                Integer.parseInt(row.getField("product_set")),
                set.getField("name"),
                set.getField("group"),
                set.getField("group_name"),
                Integer.parseInt(row.getField("stars")),
                row.getField("entity"),
                ENTITIES.get(row.getField("entity_type")),
                provinces.get(row.getField("province")),
                row.getField("province"),
                row.getField("former_province").isEmpty() ? null : row.getField("former_province"),
                null,
                List.of(row.getField("search_text")),
                List.of(row.getField("pack")),
                List.of(),
                List.of(new Period(issued, issued.plusMonths(36))),
                issued);
    }

    static List<JudgedQueriesIT.Judged> judged() {
        return rows("search-queries.csv").stream()
                .map(row -> new JudgedQueriesIT.Judged(
                        row.getField("query"),
                        Arrays.stream(row.getField("expected_first").split("\\|", -1))
                                .filter(id -> !id.isEmpty())
                                .toList(),
                        row.getField("kind")))
                .toList();
    }

    static SearchLanguage language() {
        List<Gazetteer.Province> provinces = new ArrayList<>();
        rows("/content/places/provinces.csv")
                .forEach(row -> provinces.add(new Gazetteer.Province(row.getField("name"), null, List.of())));
        rows("/content/places/former-provinces.csv")
                .forEach(row -> provinces.add(new Gazetteer.Province(
                        row.getField("name"),
                        row.getField("province_code"),
                        Arrays.stream(row.getField("aliases").split("\\|", -1))
                                .filter(alias -> !alias.isEmpty())
                                .toList())));
        List<String> categories = rows("/content/programme/product-sets.csv").stream()
                .flatMap(row -> List.of(row.getField("name"), row.getField("group_name")).stream())
                .toList();
        return SearchLanguage.of(provinces, categories);
    }

    static ProductKeys keys() {
        return language().keys();
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (InputStream stream = SampleProducts.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
