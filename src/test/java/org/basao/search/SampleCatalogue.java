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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.ProductCard;
import org.basao.intake.SampleLoader;
import org.basao.local.Database;
import org.basao.local.TestClock;
import org.basao.local.TestServers;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.register.Register;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;

/** The sample, brought in as its owner would and indexed from the database; once for all tests of the JVM. */
final class SampleCatalogue {
    static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static SampleCatalogue loaded;

    final Rows rows;
    final IndexConnection connection;
    private final ProductSearch search;
    private final Map<String, String> idsByCode = new HashMap<>();

    private SampleCatalogue() {
        Database database = TestServers.freshDatabase();
        new SampleLoader(
                        database.application(),
                        new TestClock(),
                        new TaxCodeSeal("a secret that only this test knows and needs"))
                .load();
        rows = new Rows(database.application());
        connection = new IndexConnection(new Settings(Map.of(
                "BASAO_ELASTICSEARCH_URL", TestServers.elasticsearch().toString(), "BASAO_INDEX_PREFIX", "sample")));
        QueryLanguage language = new QueryLanguage(rows, new ProductSets(rows), connection);
        new IndexRebuild(rows, new ProductDocuments(rows), connection, language).rebuild();
        search = new ProductSearch(connection, language, new Catalogue(rows, new Register(rows)), new TextSearch(rows));
        List<String> names = rows("/content/sample/products.csv").stream()
                .map(row -> row.getField("Tên sản phẩm"))
                .toList();
        rows.list("select code, name from product", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(product ->
                        idsByCode.put(product.getKey(), "P%02d".formatted(names.indexOf(product.getValue()) + 1)));
    }

    static synchronized SampleCatalogue loaded() {
        if (loaded == null) {
            loaded = new SampleCatalogue();
        }
        return loaded;
    }

    SearchResult find(ProductQuery query) {
        return Steady.search(() -> search.search(query, DAY));
    }

    /** Products as the judged queries call them: P01 is the first of the sample. */
    List<String> ids(SearchResult result) {
        return ids(result.items());
    }

    List<String> ids(List<ProductCard> cards) {
        return cards.stream().map(card -> idsByCode.get(card.code())).toList();
    }

    static List<NamedCsvRecord> rows(String resource) {
        try (InputStream stream = SampleCatalogue.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return new ArrayList<>(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
