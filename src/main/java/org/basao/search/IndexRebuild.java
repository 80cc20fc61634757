package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.persistence.Rows;
import org.basao.search.domain.ProductKeys;

/**
 * Builds the index anew while it goes on answering: an empty index first joins those that take changes, is filled from the
 * database, and then answers in the place of the old one, in one step. A change that comes meanwhile has a higher version and
 * wins. One rebuild runs at a time, whoever begins it.
 */
@ApplicationScoped
public class IndexRebuild {
    private static final Logger LOG = Logger.getLogger(IndexRebuild.class.getName());
    private static final long LOCK = 7_202_607_010L;
    private static final int BATCH = 500;

    private Rows rows;
    private ProductDocuments documents;
    private ProductTexts texts;
    private IndexConnection connection;
    private QueryLanguage language;

    protected IndexRebuild() {}

    @Inject
    public IndexRebuild(Rows rows, ProductDocuments documents, IndexConnection connection, QueryLanguage language) {
        this.rows = rows;
        this.documents = documents;
        this.texts = new ProductTexts(rows);
        this.connection = connection;
        this.language = language;
    }

    /** @return how many products the new index holds. @throws SearchUnavailable if the engine does not answer */
    @Transactional
    public long rebuild() {
        return rebuild(count -> {});
    }

    /**
     * @param progress is told now and then how many products are on their way into the new index
     * @return how many products the new index holds. @throws SearchUnavailable if the engine does not answer
     */
    @Transactional
    public long rebuild(LongConsumer progress) {
        lock();
        return fill(progress);
    }

    /** Builds the index if there is none of the present layout. @return whether it did */
    @Transactional
    public boolean buildIfMissing() {
        if (connection.index().isCurrent()) {
            return false;
        }
        lock();
        if (connection.index().isCurrent()) { // somebody else built it while this one waited
            return false;
        }
        fill(count -> {});
        return true;
    }

    /** Keys in the database that are missing or of another layout; mostly there are none. */
    private void writeTexts(ProductKeys keys) {
        int written;
        do {
            List<String> outdated = texts.outdated(BATCH);
            texts.lock(outdated);
            written = texts.write(documents.of(outdated), keys);
        } while (written == BATCH);
    }

    private void lock() {
        rows.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /** No two indexes ever have one name, also where two servers rebuild one after the other. */
    private String number() {
        return rows.first("select nextval('index_version_seq')", row -> row.getString(1))
                .orElseThrow();
    }

    private long fill(LongConsumer progress) {
        ProductIndex index = connection.index();
        ProductKeys keys = language.keys();
        AtomicLong count = new AtomicLong();
        String fresh = index.create(number());
        // the engine writes one batch while the next is read and its keys are made
        AtomicReference<Runnable> underWay = new AtomicReference<>(() -> {});
        try {
            documents.each(batch -> {
                Runnable begun = index.begin(fresh, batch, keys);
                underWay.getAndSet(begun).run();
                progress.accept(count.addAndGet(batch.size()));
            });
            underWay.getAndSet(() -> {}).run();
            index.promote(fresh);
        } catch (RuntimeException e) {
            settle(underWay.get()); // what comes after the drop would make the index anew
            index.drop(fresh);
            throw e;
        }
        writeTexts(keys);
        language.refresh();
        return count.get();
    }

    private static void settle(Runnable underWay) {
        try {
            underWay.run();
        } catch (SearchUnavailable | IllegalStateException e) {
            LOG.log(Level.FINE, "the last batch of a rebuild that failed: {0}", e.toString());
        }
    }
}
