package org.basao.search;

import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.basao.register.ProductSets;

/** A rebuild of the index outside the server, for those who time it. */
public final class RebuildRun {
    private RebuildRun() {}

    /** @return how many products the new index holds */
    public static long rebuild(Rows rows, Settings settings) {
        IndexConnection connection = new IndexConnection(settings);
        try {
            return new IndexRebuild(
                            rows,
                            new ProductDocuments(rows),
                            connection,
                            new QueryLanguage(rows, new ProductSets(rows), connection))
                    .rebuild();
        } finally {
            connection.close();
        }
    }
}
