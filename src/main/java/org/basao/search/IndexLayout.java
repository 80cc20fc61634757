package org.basao.search;

import jakarta.json.stream.JsonGenerator;
import java.util.Map;
import java.util.Set;
import org.basao.kernel.Period;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.ProductDocument;
import org.basao.search.domain.ProductKeys;

/** How products lie in the index: its mapping, and a product as the engine stores it. */
final class IndexLayout {
    /** Raised whenever mapping or keys change: an index of another version is rebuilt at the next start. */
    static final int VERSION = 4;

    /** Fields that are searched and counted or sorted by as well. */
    private static final Set<IndexField> WITH_VALUES = Set.of(
            IndexField.CODE,
            IndexField.STARS,
            IndexField.GROUP,
            IndexField.SET,
            IndexField.PROVINCE,
            IndexField.ENTITY_TYPE,
            IndexField.DIMENSION,
            IndexField.PRICE,
            IndexField.MINIMUM_ORDER,
            IndexField.STANDARD);

    private IndexLayout() {}

    /** @param writeAlias alias under which changes reach the new index from its first moment */
    static String mapping(String writeAlias) {
        return Json.text(json -> {
            json.writeStartObject("settings")
                    .write("number_of_shards", 1)
                    .write("auto_expand_replicas", "0-1")
                    .write("refresh_interval", "-1") // nobody searches it before it is filled
                    .write("max_result_window", 10_000)
                    .writeEnd();
            json.writeStartObject("aliases")
                    .writeStartObject(writeAlias)
                    .writeEnd()
                    .writeEnd();
            json.writeStartObject("mappings")
                    .write("dynamic", "strict")
                    .writeStartObject("_source")
                    .write("enabled", false)
                    .writeEnd()
                    .writeStartObject("properties");
            for (IndexField field : IndexField.values()) {
                json.writeStartObject(field.key());
                switch (field) {
                    case PUBLIC_IN -> json.write("type", "integer_range").write("doc_values", false);
                    case ISSUED_ON -> json.write("type", "integer").write("index", false);
                    case PRIOR, COMPARISON_PRICE -> json.write("type", "float").write("index", false);
                    case SORT_NAME, WORDS, PRODUCER, FACETS ->
                        json.write("type", "keyword").write("index", false);
                    default -> json.write("type", "keyword").write("doc_values", WITH_VALUES.contains(field));
                }
                json.writeEnd();
            }
            json.writeEnd().writeEnd();
        });
    }

    /** The settings of an index that answers searches: a change is found within a second, in few segments. */
    static String whenFilled() {
        return Json.text(json -> json.writeStartObject("index")
                .write("refresh_interval", "1s")
                .write("merge.policy.segments_per_tier", 2)
                .writeEnd());
    }

    static String document(ProductDocument product, ProductKeys keys) {
        return Json.text(json -> {
            Map<IndexField, Set<String>> texts = keys.of(product);
            texts.forEach((field, values) -> write(json, field, values));
            write(json, IndexField.FACETS, TextKeys.facets(texts));
            json.writeStartArray(IndexField.PUBLIC_IN.key());
            product.publicIn().forEach(period -> write(json, period));
            json.writeEnd();
            if (product.issuedOn() != null) {
                json.write(IndexField.ISSUED_ON.key(), product.issuedOn().toEpochDay());
            }
            if (product.offer().comparisonPrice() != null) {
                json.write(IndexField.COMPARISON_PRICE.key(), product.offer().comparisonPrice());
            }
            json.write(IndexField.PRIOR.key(), ProductKeys.prior(product));
        });
    }

    private static void write(JsonGenerator json, IndexField field, Set<String> values) {
        json.writeStartArray(field.key());
        values.forEach(json::write);
        json.writeEnd();
    }

    private static void write(JsonGenerator json, Period period) {
        json.writeStartObject();
        if (period.from() != null) {
            json.write("gte", period.from().toEpochDay());
        }
        if (period.to() != null) {
            json.write("lte", period.to().toEpochDay());
        }
        json.writeEnd();
    }
}
