package org.basao.search;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.search.domain.IndexField;

/**
 * Asks the engine for the counts of all facets and reads them. All facets without a choice are counted together, over one column
 * that holds every value with its field in front: one count instead of ten took half the engine's time away. The engine is kept from
 * turning a count into a query for each value, because the column cannot be searched. A facet with a choice is counted apart,
 * narrowed by the others only, so that a second value can be added.
 */
final class FacetCounting {
    private static final String TOGETHER = "facets";
    /** Values of all facets together. */
    private static final int MOST = 1_000;

    private final SearchBody body;
    private final Map<IndexField, Collection<String>> chosen;

    FacetCounting(SearchBody body) {
        this.body = body;
        this.chosen = body.chosen();
    }

    /** Writes the member that asks. */
    void write(JsonGenerator json) {
        json.writeStartObject("aggs");
        count(json, TOGETHER, chosen, () -> terms(json, IndexField.FACETS, MOST));
        for (IndexField facet : FacetFields.ALL) {
            Map<IndexField, Collection<String>> others = chosen.entrySet().stream()
                    .filter(entry -> entry.getKey() != facet)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (facet == IndexField.PUBLIC_IN) {
                count(json, FacetFields.name(facet), others, () -> body.endsSoon(json.writeKey("filter")));
            } else if (chosen.containsKey(facet)) {
                count(json, FacetFields.name(facet), others, () -> terms(json, facet, SearchBody.MOST_FACET_VALUES));
            }
        }
        json.writeEnd();
    }

    private void count(
            JsonGenerator json, String name, Map<IndexField, Collection<String>> narrowing, Runnable values) {
        json.writeStartObject(name);
        if (narrowing.isEmpty()) {
            values.run();
        } else {
            body.filter(json.writeKey("filter"), narrowing);
            json.writeStartObject("aggs").writeStartObject(name);
            values.run();
            json.writeEnd().writeEnd();
        }
        json.writeEnd();
    }

    private static void terms(JsonGenerator json, IndexField field, int most) {
        json.writeStartObject("terms")
                .write("field", field.key())
                .write("size", most)
                .writeEnd();
    }

    /** Number of products for each value of each facet, the most first. */
    Map<IndexField, Map<String, Long>> read(JsonObject answer) {
        Map<String, Long> together = values(counted(answer, TOGETHER));
        Map<IndexField, Map<String, Long>> facets = new HashMap<>();
        for (IndexField facet : FacetFields.ALL) {
            if (facet == IndexField.PUBLIC_IN) {
                long count = counted(answer, FacetFields.name(facet))
                        .getJsonNumber("doc_count")
                        .longValue();
                facets.put(facet, count == 0 ? Map.of() : Map.of(SearchBody.SOON, count));
            } else if (chosen.containsKey(facet)) {
                facets.put(facet, values(counted(answer, FacetFields.name(facet))));
            } else {
                facets.put(facet, among(together, TextKeys.key(facet, "")));
            }
        }
        return facets;
    }

    /** What was counted under that name, narrowed or not. */
    private static JsonObject counted(JsonObject answer, String name) {
        JsonObject outer = answer.getJsonObject(name);
        JsonObject inner = outer.getJsonObject(name);
        return inner == null ? outer : inner;
    }

    private static Map<String, Long> values(JsonObject counted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonValue bucket : counted.getJsonArray("buckets")) {
            JsonObject value = bucket.asJsonObject();
            counts.put(value.getString("key"), value.getJsonNumber("doc_count").longValue());
        }
        return counts;
    }

    private static Map<String, Long> among(Map<String, Long> together, String mark) {
        Map<String, Long> counts = new LinkedHashMap<>();
        together.forEach((key, count) -> {
            if (key.startsWith(mark) && counts.size() < SearchBody.MOST_FACET_VALUES) {
                counts.put(key.substring(mark.length()), count);
            }
        });
        return counts;
    }
}
