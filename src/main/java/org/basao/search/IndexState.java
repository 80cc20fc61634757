package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.basao.platform.persistence.Rows;
import org.basao.search.Elasticsearch.Patience;

/** How the index fares, for administrators. */
@ApplicationScoped
public class IndexState {
    private IndexConnection connection;
    private ProductSearch search;
    private Rows rows;

    protected IndexState() {}

    @Inject
    public IndexState(IndexConnection connection, ProductSearch search, Rows rows) {
        this.connection = connection;
        this.search = search;
        this.rows = rows;
    }

    /**
     * What is known of the index now.
     *
     * @param reachable whether the engine answered this question
     * @param names of the indexes that answer searches: one, or none
     * @param documents that they hold
     * @param products that the database holds
     * @param waiting changes that the index has not taken yet
     * @param engine version of the engine; empty if it does not say
     * @param layout version of the layout that this server writes
     * @param current whether the index is of that layout
     * @param answering whether searches are answered from the index now, and not from the database
     * @param whole whether everybody may ask the index, because it has not failed repeatedly
     */
    public record Facts(
            boolean reachable,
            List<String> names,
            long documents,
            long products,
            long waiting,
            String engine,
            int layout,
            boolean current,
            boolean answering,
            boolean whole) {
        public Facts {
            names = List.copyOf(names);
        }
    }

    public Facts now() {
        try {
            ProductIndex index = connection.index();
            List<String> names = index.reading();
            return facts(true, names, documents(names), version(), !names.isEmpty() && index.isCurrent());
        } catch (SearchUnavailable e) {
            return facts(false, List.of(), 0, "", false);
        }
    }

    private Facts facts(boolean reachable, List<String> names, long documents, String engine, boolean current) {
        return new Facts(
                reachable,
                names,
                documents,
                count("select count(*) from product"),
                count("select count(*) from outbox where kind = '" + IndexHandler.KIND + "'"),
                engine,
                IndexLayout.VERSION,
                current,
                search.isIndexReady(),
                connection.fuse().isWhole());
    }

    private long count(String sql) {
        return rows.first(sql, row -> row.getLong(1)).orElseThrow();
    }

    private long documents(List<String> names) {
        return names.isEmpty()
                ? 0
                : connection
                        .engine()
                        .ask("GET", "/" + String.join(",", names) + "/_count", null, Patience.VISITOR)
                        .getJsonNumber("count")
                        .longValue();
    }

    private String version() {
        JsonObject nodes = connection
                .engine()
                .ask("GET", "/_nodes/_local?filter_path=nodes.*.version", null, Patience.VISITOR)
                .getJsonObject("nodes");
        return nodes == null || nodes.isEmpty()
                ? ""
                : nodes.values().iterator().next().asJsonObject().getString("version", "");
    }
}
