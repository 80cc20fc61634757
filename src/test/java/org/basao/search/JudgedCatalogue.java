package org.basao.search;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.catalogue.Catalogue;
import org.basao.intake.ProductImport;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.SourceRow;
import org.basao.local.Database;
import org.basao.local.TestClock;
import org.basao.local.TestServers;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Settings;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.ProductSets;
import org.basao.register.Register;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;

/** Products in a database and an index of their own, searched as a visitor would. */
final class JudgedCatalogue {
    static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    static final TaxCodeSeal SEAL = new TaxCodeSeal("a secret that only this test knows and needs");

    private static final int BATCH = 500;

    private static JudgedCatalogue fromFile;

    final Map<String, Judgement.Judged> products = new LinkedHashMap<>();

    private final Rows rows;
    private final QueryLanguage language;
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final TextUpdate texts;
    private final ProductSearch search;

    private JudgedCatalogue(Database database, String prefix) {
        rows = new Rows(database.application());
        IndexConnection connection = new IndexConnection(new Settings(Map.of(
                "BASAO_ELASTICSEARCH_URL", TestServers.elasticsearch().toString(), "BASAO_INDEX_PREFIX", prefix)));
        language = new QueryLanguage(rows, new ProductSets(rows), connection);
        texts = new TextUpdate(
                new ProductDocuments(rows), new ProductTexts(rows), language, new Outbox(rows, new TestClock()));
        new IndexRebuild(rows, new ProductDocuments(rows), connection, language).rebuild();
        search = new ProductSearch(connection, language, new Catalogue(rows, new Register(rows)), new TextSearch(rows));
        rows.list(
                        """
                select p.code, p.name, s.number, v.name as province, f.name as former, m.name as commune, o.entity_type,
                       o.name as producer, coalesce(l.description_vi, '') as text,
                       coalesce((select string_agg(k.label, ', ') from pack k where k.listing_id = l.id), '') as pack
                  from public_product(?) q join product p on p.id = q.product_id
                  join product_set s on s.id = p.set_id join organisation o on o.id = p.holder_id
                  join place v on v.id = p.province_id left join place f on f.id = p.former_province_id
                  left join place m on m.id = p.commune_id left join listing l on l.product_id = p.id
                """,
                        row -> new Judgement.Judged(
                                row.getString("code"),
                                row.getString("name"),
                                row.getInt("number"),
                                row.getString("province"),
                                row.getString("former"),
                                row.getString("commune"),
                                row.getString("entity_type"),
                                row.getString("producer"),
                                row.getString("pack"),
                                row.getString("text")),
                        DAY)
                .forEach(product -> products.put(product.code(), product));
    }

    /** The products of judged/products.csv, once for all tests of the JVM. */
    static synchronized JudgedCatalogue ofFile() {
        if (fromFile == null) {
            fromFile = readFile();
        }
        return fromFile;
    }

    private static JudgedCatalogue readFile() {
        Database database = TestServers.freshDatabase();
        ImportReport report = new ProductImport(database.application(), new TestClock(), SEAL)
                .run(rows(), new ImportOptions(Actor.command("test"), false, false, true));
        if (!report.clean()) {
            throw new IllegalStateException(report.problems().toString());
        }
        // copies of one database count their indexes alike
        return new JudgedCatalogue(database, "judged" + COPIES.incrementAndGet());
    }

    /** Whatever is in the database. */
    static JudgedCatalogue of(Database database, String prefix) {
        return new JudgedCatalogue(database, prefix);
    }

    private static Iterator<SourceRow> rows() {
        List<NamedCsvRecord> records = SampleCatalogue.rows("judged/products.csv");
        return records.stream().map(JudgedCatalogue::row).iterator();
    }

    private static SourceRow row(NamedCsvRecord record) {
        long line = record.getStartingLineNumber();
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.PRODUCT, record.getField("name"));
        row.put(Column.PRODUCT_SET, record.getField("set"));
        row.put(Column.PROVINCE, record.getField("province"));
        row.put(Column.FORMER_PROVINCE, record.getField("former_province"));
        row.put(Column.COMMUNE, record.getField("commune"));
        row.put(Column.ENTITY_TYPE, record.getField("entity_type"));
        row.put(Column.PRODUCER, record.getField("producer"));
        row.put(Column.PACK, record.getField("pack"));
        row.put(Column.DESCRIPTION, record.getField("description"));
        row.put(Column.PRODUCT_EN, record.getField("name_en"));
        row.put(Column.PRICE_MIN, "100000");
        row.put(Column.ISSUER, "UBND tỉnh " + record.getField("province"));
        row.put(Column.LEVEL, "tỉnh");
        row.put(Column.DECISION, "MẪU-J" + line + "/QĐ-UBND");
        row.put(Column.SIGNED_ON, "18/08/2025");
        row.put(Column.CERTIFICATE, "MẪU-J2025-" + line);
        row.put(Column.STARS, String.valueOf(Math.min(4, Integer.parseInt(record.getField("stars")))));
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        row.forEach((column, text) -> cells.put(column, Cell.text(text)));
        return new SourceRow(line, cells);
    }

    /** Names of the answers that the database gives alone. */
    List<String> namesWithoutIndex(String text) {
        while (texts.catchUp(BATCH) == BATCH) {
            // the import leaves the keys to the outbox
        }
        return new QueryFinder(new TextSearch(rows), language.reader())
                .find(ProductQuery.of(text, 1, 10), DAY).codes().stream()
                        .map(code -> products.get(code).name())
                        .toList();
    }

    SearchResult find(String text) {
        return Steady.search(() -> search.search(ProductQuery.of(text, 1, 10), DAY));
    }
}
