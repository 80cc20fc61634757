package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.basao.platform.persistence.Rows;
import org.basao.search.domain.ProductKeys;

/**
 * Builds the index anew while it goes on answering: an empty index first joins those that take changes, is filled from the
 * database, and then answers in the place of the old one, in one step. A change that comes meanwhile has a higher version and
 * wins. One rebuild runs at a time, whoever begins it.
 */
@ApplicationScoped
public class IndexRebuild {
    private static final long LOCK = 7_202_607_010L;

    private Rows rows;
    private ProductDocuments documents;
    private IndexConnection connection;
    private QueryLanguage language;
    private Clock clock;

    protected IndexRebuild() {}

    @Inject
    public IndexRebuild(
            Rows rows, ProductDocuments documents, IndexConnection connection, QueryLanguage language, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.connection = connection;
        this.language = language;
        this.clock = clock;
    }

    /** @return how many products the new index holds. @throws SearchUnavailable if the engine does not answer */
    @Transactional
    public long rebuild() {
        lock();
        return fill();
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
        fill();
        return true;
    }

    private void lock() {
        rows.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    private long fill() {
        ProductIndex index = connection.index();
        ProductKeys keys = language.keys();
        AtomicLong count = new AtomicLong();
        String fresh = index.create(String.valueOf(clock.millis()));
        try {
            documents.each(batch -> {
                index.write(fresh, batch, keys);
                count.addAndGet(batch.size());
            });
            index.promote(fresh);
        } catch (RuntimeException e) {
            index.drop(fresh);
            throw e;
        }
        language.refresh();
        return count.get();
    }
}
