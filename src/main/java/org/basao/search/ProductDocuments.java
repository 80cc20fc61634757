package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.basao.kernel.Dimension;
import org.basao.kernel.Period;
import org.basao.kernel.Unit;
import org.basao.platform.persistence.Rows;
import org.basao.search.domain.Offer;
import org.basao.search.domain.ProductDocument;

/** Reads products as the index needs them, public or not: one statement for any number. */
@ApplicationScoped
public class ProductDocuments {
    private static final String SELECT = """
            select p.id, p.code, p.index_version, p.name, p.name_en, s.number as set_number, s.name as set_name,
                   s.group_code, g.name as group_name, o.name as producer, o.code as producer_code, o.entity_type,
                   v.code as province_code, v.name as province, f.name as former_province, m.name as commune,
                   l.description_vi, l.description_en,
                   array(select k.label from pack k where k.listing_id = l.id order by k.position) as packs,
                   array(select k.gtin from pack k where k.listing_id = l.id and k.gtin is not null) as gtins,
                   array(select t.standard from listing_standard t where t.listing_id = l.id) as standards,
                   k.dimension, k.comparison_price, l.minimum_order, l.minimum_unit,
                   c.numbers, c.stars, c.issued_on, c.begins, c.ends,
                   coalesce(o.state = 'ACTIVE' and l.state = 'PUBLISHED', false) as shown
              from product p
              join product_set s on s.id = p.set_id
              join product_group g on g.criteria_version = s.criteria_version and g.code = s.group_code
              join organisation o on o.id = p.holder_id
              join place v on v.id = p.province_id
              left join place f on f.id = p.former_province_id
              left join place m on m.id = p.commune_id
              left join listing l on l.product_id = p.id
              left join pack k on k.listing_id = l.id and k.position = 1 and k.currency = 'VND'
              left join lateral (
                   select array_agg(e.number order by e.issued_on desc) as numbers,
                          (array_agg(e.stars order by e.issued_on desc, e.id desc))[1] as stars,
                          max(e.issued_on) as issued_on,
                          array_agg(lower(e.effective) order by e.id) filter (where not isempty(e.effective)) as begins,
                          array_agg(upper(e.effective) - 1 order by e.id) filter (where not isempty(e.effective)) as ends
                     from certificate e where e.product_id = p.id and e.stars >= 3) c on true
            """;
    private static final int BATCH = 1_000;
    private static final int FEWEST_STARS = 3;

    private Rows rows;

    protected ProductDocuments() {}

    @Inject
    public ProductDocuments(Rows rows) {
        this.rows = rows;
    }

    private record Numbered(long id, ProductDocument product) {}

    /**
     * Takes a fresh version for each product, which locks its row until the transaction ends: a higher version always holds a
     * state at least as new.
     */
    void takeVersions(Collection<String> codes) {
        rows.change("""
                update product p set index_version = nextval('index_version_seq')
                  from (select id from product where code = any(?::bpchar[]) order by id for update) taken
                 where p.id = taken.id
                """, codes);
    }

    /** The products of these codes; unknown codes are left out. */
    List<ProductDocument> of(Collection<String> codes) {
        return rows.list(SELECT + " where p.code = any(?::bpchar[])", ProductDocuments::read, codes).stream()
                .map(Numbered::product)
                .toList();
    }

    /** A version newer than any that was taken, for products that are no more. */
    Map<String, Long> farewells(Collection<String> codes) {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (String code : codes) {
            rows.first("select nextval('index_version_seq')", row -> row.getLong(1))
                    .ifPresent(version -> versions.put(code, version));
        }
        return versions;
    }

    /** Codes of all products of a producer. */
    List<String> codesOf(Collection<String> organisationCodes) {
        return rows.list(
                "select p.code from product p join organisation o on o.id = p.holder_id where o.code = any(?::bpchar[]) order by p.id",
                row -> row.getString(1),
                organisationCodes);
    }

    /** All products, batch by batch in the order of their ids. */
    void each(Consumer<List<ProductDocument>> taker) {
        long last = 0;
        List<Numbered> batch;
        do {
            batch = rows.list(SELECT + " where p.id > ? order by p.id limit ?", ProductDocuments::read, last, BATCH);
            if (!batch.isEmpty()) {
                last = batch.getLast().id();
                taker.accept(batch.stream().map(Numbered::product).toList());
            }
        } while (batch.size() == BATCH);
    }

    private static Numbered read(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>(texts(row, "standards"));
        texts.add(row.getString("description_vi"));
        texts.add(row.getString("description_en"));
        texts.removeIf(Objects::isNull);
        List<String> codes = new ArrayList<>(texts(row, "numbers"));
        codes.addAll(texts(row, "gtins"));
        int stars = row.getInt("stars");
        return new Numbered(
                row.getLong("id"),
                new ProductDocument(
                        row.getString("code"),
                        row.getLong("index_version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getInt("set_number"),
                        row.getString("set_name"),
                        row.getString("group_code"),
                        row.getString("group_name"),
                        stars == 0 ? FEWEST_STARS : stars,
                        row.getString("producer"),
                        row.getString("entity_type"),
                        row.getString("province_code"),
                        row.getString("province"),
                        row.getString("former_province"),
                        row.getString("commune"),
                        texts,
                        texts(row, "packs"),
                        codes,
                        row.getBoolean("shown") ? periods(row) : List.of(),
                        row.getObject("issued_on", LocalDate.class),
                        offer(row)));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String dimension = row.getString("dimension");
        String unit = row.getString("minimum_unit");
        return new Offer(
                row.getString("producer_code"),
                texts(row, "standards"),
                dimension == null ? null : Dimension.valueOf(dimension),
                row.getBigDecimal("comparison_price"),
                row.getBigDecimal("minimum_order"),
                unit == null ? null : Unit.valueOf(unit));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static List<Period> periods(ResultSet row) throws SQLException {
        List<Period> periods = new ArrayList<>();
        if (row.getArray("begins") != null) {
            java.sql.Date[] begins = (java.sql.Date[]) row.getArray("begins").getArray();
            java.sql.Date[] ends = (java.sql.Date[]) row.getArray("ends").getArray();
            for (int i = 0; i < begins.length; i++) {
                periods.add(new Period(begins[i].toLocalDate(), ends[i].toLocalDate()));
            }
        }
        return periods;
    }
}
