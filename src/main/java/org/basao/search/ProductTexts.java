package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.platform.persistence.Rows;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.ProductDocument;
import org.basao.search.domain.ProductKeys;

/** Keeps the keys of the products in the database, for the time when the index is away. */
@ApplicationScoped
public class ProductTexts {
    private static final String BETWEEN = "\n";

    private Rows rows;

    protected ProductTexts() {}

    @Inject
    public ProductTexts(Rows rows) {
        this.rows = rows;
    }

    /** Locks the products until the transaction ends, so that whoever writes later has read a state at least as new. */
    void lock(Collection<String> codes) {
        rows.list(
                "select 1 from product where code = any(?::bpchar[]) order by id for no key update",
                row -> true,
                codes);
    }

    /** @return how many were written */
    int write(Collection<ProductDocument> products, ProductKeys keys) {
        List<List<String>> columns = List.of(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (ProductDocument product : products) {
            Map<IndexField, Set<String>> of = keys.of(product);
            List<String> values = new ArrayList<>(List.of(
                    product.code(),
                    String.valueOf(product.stars()),
                    String.valueOf(ProductKeys.prior(product)),
                    of.get(IndexField.SORT_NAME).iterator().next(),
                    String.join(BETWEEN, TextKeys.facets(of)),
                    String.join(BETWEEN, TextKeys.near(of)),
                    String.join(BETWEEN, TextKeys.all(of))));
            values.add(product.issuedOn() == null ? null : product.issuedOn().toString());
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(values.get(i));
            }
        }
        return rows.change(
                """
                insert into product_text (product_id, layout, stars, prior, sort_name, facets, near_keys, keys, issued_on)
                select p.id, ?, n.stars::int, n.prior::real, n.sort_name, string_to_array(n.facets, E'\\n'),
                       array_to_tsvector(string_to_array(n.near_keys, E'\\n')),
                       array_to_tsvector(string_to_array(n.keys, E'\\n')), n.issued_on::date
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                       as n (code, stars, prior, sort_name, facets, near_keys, keys, issued_on)
                  join product p on p.code = n.code
                    on conflict (product_id) do update
                   set layout = excluded.layout, stars = excluded.stars, prior = excluded.prior,
                       sort_name = excluded.sort_name, facets = excluded.facets, near_keys = excluded.near_keys,
                       keys = excluded.keys, issued_on = excluded.issued_on
                """,
                TextKeys.LAYOUT,
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                columns.get(6),
                columns.get(7));
    }

    /** Codes of products whose keys are missing or of another layout, at most so many. */
    List<String> outdated(int most) {
        return rows.list("""
                select p.code from product p left join product_text t on t.product_id = p.id
                 where t.layout is distinct from ? order by p.id limit ?
                """, row -> row.getString(1), TextKeys.LAYOUT, most);
    }

    /** Tells the planner after thousands were written at once; of itself it would notice a minute later. */
    void tellPlanner() {
        rows.change("analyze product_text");
    }

    /** Canonical syllables, those of places too, with the number of products that hold them. */
    Map<String, Integer> words() {
        String mark = TextKeys.key(IndexField.ALL, "");
        String place = TextKeys.key(IndexField.PLACE_NAME, "");
        Map<String, Integer> words = new HashMap<>();
        rows.list(
                """
                select w, sum(ndoc)::int
                  from (select substr(word, ?) as w, ndoc from ts_stat('select keys from product_text')
                         where word like ? and word not like '% %'
                         union all
                        select unnest(string_to_array(substr(word, ?), ' ')), ndoc
                          from ts_stat('select keys from product_text')
                         where word like ? and word not like '%~%') found
                 group by w
                """,
                row -> words.put(row.getString(1), row.getInt(2)),
                mark.length() + 1,
                mark + "%",
                place.length() + 1,
                place + "%");
        return words;
    }
}
