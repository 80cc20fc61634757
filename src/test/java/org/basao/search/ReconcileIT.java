package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basao.local.TestServers;
import org.basao.search.Elasticsearch.Patience;
import org.basao.search.Reconcile.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReconcileIT {
    private static IndexedSample sample;

    @BeforeAll
    static void index_the_sample() {
        sample = new IndexedSample(TestServers.elasticsearch().toString(), "reconcile");
    }

    @AfterAll
    static void close() {
        sample.connection.close();
    }

    private static String code(int place) {
        return sample.rows
                .first("select code from product order by id limit 1 offset ?", row -> row.getString(1), place)
                .orElseThrow();
    }

    private static List<String> waiting(String kind) {
        return sample.rows.list("select key from outbox where kind = ?", row -> row.getString(1), kind);
    }

    @Test
    void differences_of_every_kind_are_found_and_repaired() {
        ProductIndex index = sample.connection.index();
        sample.rows.change("delete from outbox");
        long products = sample.rows
                .first("select count(*) from product", row -> row.getLong(1))
                .orElseThrow();
        assertThat(sample.reconcile.run()).isEqualTo(new Report(products, 0, 0, 0, 0));

        index.delete(new ProductDocuments(sample.rows).farewells(List.of(code(0))));
        sample.rows.change(
                "update product set index_version = nextval('index_version_seq') where code = any(?)",
                List.of(code(1), code(2)));
        try (Elasticsearch engine = new Elasticsearch(TestServers.elasticsearch())) {
            String stranger =
                    "/" + Steady.ask(index::reading).getFirst() + "/_doc/2222222222?version_type=external&version=1";
            engine.ask("PUT", stranger, "{\"code\":\"2222222222\"}", Patience.WORKER);
        }
        sample.rows.change(
                "delete from product_text where product_id = (select id from product where code = ?)", code(4));
        index.refresh("reconcile*");

        assertThat(sample.reconcile.run()).isEqualTo(new Report(products, 1, 2, 1, 1));
        assertThat(waiting(IndexHandler.KIND)).containsExactlyInAnyOrder(code(0), code(1), code(2), "2222222222");
        assertThat(waiting("product-changed")).containsExactly(code(4));

        sample.texts.of(waiting("product-changed"));
        Steady.run(() -> sample.update.of(waiting(IndexHandler.KIND)));
        index.refresh("reconcile*");
        assertThat(sample.reconcile.run().clean()).isTrue();
    }
}
