package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;

/**
 * Compares what the database holds with what the index and the keys beside the products hold, code by code in one order, and
 * leaves an outbox row for whatever differs. What is just under way may be repaired once more, which does no harm.
 */
@ApplicationScoped
public class Reconcile {
    private static final Logger LOG = Logger.getLogger(Reconcile.class.getName());
    private static final int BATCH = 1_000;
    private static final int MOST_KEYLESS = 20_000;

    private Rows rows;
    private ProductTexts texts;
    private IndexConnection connection;
    private Outbox outbox;

    protected Reconcile() {}

    @Inject
    public Reconcile(Rows rows, ProductTexts texts, IndexConnection connection, Outbox outbox) {
        this.rows = rows;
        this.texts = texts;
        this.connection = connection;
        this.outbox = outbox;
    }

    /** A product and the version of its state. */
    record Version(String code, long version) {}

    /**
     * What was found.
     *
     * @param products in the database
     * @param missing not in the index
     * @param stale in the index with another version
     * @param surplus in the index only
     * @param keyless without keys, or with those of another layout, in the database; counted up to 20,000
     */
    public record Report(long products, long missing, long stale, long surplus, long keyless) {
        public boolean clean() {
            return missing + stale + surplus + keyless == 0;
        }
    }

    /** @throws SearchUnavailable if the index does not answer; what was found until then is being repaired */
    public Report run() {
        List<String> keyless = texts.outdated(MOST_KEYLESS);
        outbox.addAll("product-changed", keyless);
        Versions held = new Versions(this::held);
        Versions indexed = new Versions(connection.index()::versions);
        List<String> repair = new ArrayList<>();
        long products = 0;
        long missing = 0;
        long stale = 0;
        long surplus = 0;
        while (held.current() != null || indexed.current() != null) {
            int order = order(held.current(), indexed.current());
            if (order < 0) {
                missing++;
                repair.add(held.current().code());
            } else if (order > 0) {
                surplus++;
                repair.add(indexed.current().code());
            } else if (held.current().version() != indexed.current().version()) {
                stale++;
                repair.add(held.current().code());
            }
            if (order <= 0) {
                products++;
                held.next();
            }
            if (order >= 0) {
                indexed.next();
            }
            if (repair.size() == BATCH) {
                outbox.addAll(IndexHandler.KIND, repair);
                repair.clear();
            }
        }
        outbox.addAll(IndexHandler.KIND, repair);
        Report report = new Report(products, missing, stale, surplus, keyless.size());
        LOG.log(report.clean() ? Level.INFO : Level.WARNING, "Index and database compared: {0}", report);
        return report;
    }

    private static int order(Version held, Version indexed) {
        if (held == null) {
            return 1;
        }
        return indexed == null ? -1 : held.code().compareTo(indexed.code());
    }

    private List<Version> held(String after, int most) {
        return rows.list("""
                select code, index_version from product where code > cast(? as char(10)) collate "C"
                 order by code collate "C" limit ?
                """, row -> new Version(row.getString(1), row.getLong(2)), after, most);
    }

    /** The next versions in the order of their codes. */
    @FunctionalInterface
    private interface Source {
        List<Version> after(String code, int most);
    }

    /** Versions one by one, read in batches, so that memory holds a few thousand of them at most. */
    private static final class Versions {
        private final Source source;
        private List<Version> batch;
        private int at;

        Versions(Source source) {
            this.source = source;
            this.batch = source.after("", BATCH);
        }

        Version current() {
            return at < batch.size() ? batch.get(at) : null;
        }

        void next() {
            at++;
            if (at == batch.size() && batch.size() == BATCH) {
                batch = source.after(batch.getLast().code(), BATCH);
                at = 0;
            }
        }
    }
}
