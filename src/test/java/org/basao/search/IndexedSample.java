package org.basao.search;

import java.util.Map;
import org.basao.catalogue.Catalogue;
import org.basao.intake.SampleLoader;
import org.basao.local.Database;
import org.basao.local.TestClock;
import org.basao.local.TestServers;
import org.basao.local.sample.GeneratedSample;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Settings;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;
import org.basao.register.Register;

/** The sample in a database of the test's own, indexed through an address of the test's choice. */
final class IndexedSample {
    final Rows rows;
    final IndexConnection connection;
    final QueryLanguage language;
    final IndexRebuild rebuild;
    final IndexUpdate update;
    final TextUpdate texts;
    final Reconcile reconcile;
    final ProductSearch search;

    IndexedSample(String address, String prefix) {
        this(address, prefix, 0);
    }

    /** @param generated number of generated products beside the sample */
    IndexedSample(String address, String prefix, int generated) {
        Database database = TestServers.freshDatabase();
        TestClock clock = new TestClock();
        TaxCodeSeal seal = new TaxCodeSeal("a secret that only this test knows and needs");
        new SampleLoader(database.application(), clock, seal).load();
        new GeneratedSample(database.application(), clock, seal).load(generated);
        rows = new Rows(database.application());
        connection = new IndexConnection(
                new Settings(Map.of("BASAO_ELASTICSEARCH_URL", address, "BASAO_INDEX_PREFIX", prefix)));
        language = new QueryLanguage(rows, new ProductSets(rows), connection);
        ProductDocuments documents = new ProductDocuments(rows);
        ProductTexts keys = new ProductTexts(rows);
        Outbox outbox = new Outbox(rows, clock);
        rebuild = new IndexRebuild(rows, documents, connection, language);
        update = new IndexUpdate(documents, connection, language);
        texts = new TextUpdate(documents, keys, language, outbox);
        reconcile = new Reconcile(rows, keys, connection, outbox);
        search = new ProductSearch(connection, language, new Catalogue(rows, new Register(rows)), new TextSearch(rows));
        rebuild.rebuild();
    }
}
