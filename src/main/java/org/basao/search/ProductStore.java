package org.basao.search;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.search.domain.IndexField;

/** Where products are looked for: the index, or, while that is away, the database. Both hold the same keys. */
interface ProductStore {

    /**
     * Hits in order, the total, and for each facet its values with counts.
     *
     * @param producers for each hit who makes it, as {@link IndexField#PRODUCER}; empty where it is not known
     */
    record Answer(long total, List<String> codes, List<String> producers, Map<IndexField, Map<String, Long>> facets) {
        Answer(long total, List<String> codes, Map<IndexField, Map<String, Long>> facets) {
            this(total, codes, List.of(), facets);
        }
    }

    /** @throws SearchUnavailable if there is no answer in time */
    Answer search(SearchBody body);

    /**
     * An answer with what else was counted beside it.
     *
     * @param counts the aggregations, as the engine gives them; empty where nothing else can be counted
     */
    record Counted(Answer answer, Optional<JsonObject> counts) {}

    /** Searches, and counts by another body at the same time. @throws SearchUnavailable if there is no answer in time */
    default Counted search(SearchBody body, String counting) {
        return new Counted(search(body), Optional.empty());
    }

    /** The aggregations that this body asks for, as the engine gives them; empty where nothing else can be counted. */
    default Optional<JsonObject> counts(String body) {
        return Optional.empty();
    }
}
