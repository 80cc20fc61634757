package org.basao.search;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.search.Elasticsearch.Patience;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.ProductDocument;
import org.basao.search.domain.ProductKeys;

/**
 * The products in the engine. Searches go to one alias; changes go to every index behind a second one, so that an index that is
 * being filled misses nothing. Each document carries the row's version as external version: a late retry never overwrites a
 * newer state.
 */
final class ProductIndex implements ProductStore {
    private static final String FILTER_PATH = "filter_path=hits.total.value,hits.hits.fields,aggregations";
    private static final String BOTH_PATH = "filter_path=responses.status,responses.hits.total.value,"
            + "responses.hits.hits.fields,responses.aggregations";
    private static final Logger LOG = Logger.getLogger(ProductIndex.class.getName());
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final int MOST_WORDS = 60_000;

    private final Elasticsearch engine;
    private final String readAlias;
    private final String writeAlias;
    private final String prefix;

    /** @param prefix begins all names, so that installations can share an engine */
    ProductIndex(Elasticsearch engine, String prefix) {
        this.engine = engine;
        this.prefix = prefix + "-products-v";
        this.readAlias = prefix + "-products";
        this.writeAlias = prefix + "-products-write";
    }

    @Override
    public Answer search(SearchBody body) {
        String path = "/" + readAlias + "/_search?request_cache=false&" + FILTER_PATH;
        return answer(engine.ask("POST", path, body.json(), Patience.VISITOR), body);
    }

    @Override
    public Counted search(SearchBody body, String counting) {
        String header = "{\"index\":\"" + readAlias + "\",\"request_cache\":false}\n";
        String lines = header + body.json() + "\n" + header + counting + "\n";
        JsonArray answers = engine.ask("POST", "/_msearch?" + BOTH_PATH, lines, Patience.VISITOR)
                .getJsonArray("responses");
        for (JsonValue one : answers) {
            int status = one.asJsonObject().getInt("status");
            if (status != OK) {
                throw new SearchUnavailable("msearch: " + status, null);
            }
        }
        return new Counted(
                answer(answers.getJsonObject(0), body),
                Optional.of(answers.getJsonObject(1).getJsonObject("aggregations")));
    }

    @Override
    public Optional<JsonObject> counts(String body) {
        String path = "/" + readAlias + "/_search?request_cache=false&filter_path=aggregations";
        return Optional.of(engine.ask("POST", path, body, Patience.VISITOR).getJsonObject("aggregations"));
    }

    private static Answer answer(JsonObject answer, SearchBody body) {
        JsonObject hits = answer.getJsonObject("hits");
        JsonArray found = hits.getJsonArray("hits");
        List<String> codes = texts(found, IndexField.CODE).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        Map<IndexField, Map<String, Long>> facets =
                body.isCounted() ? new FacetCounting(body).read(answer.getJsonObject("aggregations")) : Map.of();
        long total = hits.getJsonObject("total").getJsonNumber("value").longValue();
        return new Answer(total, codes, texts(found, IndexField.PRODUCER), facets);
    }

    /** The field's value of each hit; an empty text where it has none or was not asked for. */
    private static List<String> texts(JsonArray hits, IndexField field) {
        return hits == null
                ? List.of()
                : hits.stream()
                        .map(hit -> hit.asJsonObject().getJsonObject("fields").getJsonArray(field.key()))
                        .map(values -> values == null ? "" : values.getString(0))
                        .toList();
    }

    /** A hit with the clauses that made its score. */
    record ExplainedHit(String code, double score, List<String> reasons) {}

    record Explained(long total, List<ExplainedHit> hits) {}

    /** The same search with the engine's own account of every score, without facets. */
    Explained explain(SearchBody body) {
        JsonObject question = Json.object(
                body.json(), Map.of("explain", JsonValue.TRUE), Set.of("aggs", "stored_fields", "docvalue_fields"));
        JsonObject hits = engine.ask("POST", "/" + readAlias + "/_search", question.toString(), Patience.WORKER)
                .getJsonObject("hits");
        List<ExplainedHit> explained = new ArrayList<>();
        for (JsonValue hit : hits.getJsonArray("hits")) {
            List<String> reasons = new ArrayList<>();
            reasons(hit.asJsonObject().getJsonObject("_explanation"), reasons);
            JsonValue score = hit.asJsonObject().get("_score");
            explained.add(new ExplainedHit(
                    hit.asJsonObject().getString("_id"),
                    score instanceof JsonNumber number ? number.doubleValue() : 0,
                    reasons));
        }
        return new Explained(hits.getJsonObject("total").getJsonNumber("value").longValue(), explained);
    }

    private static void reasons(JsonObject account, List<String> reasons) {
        String text = account.getString("description");
        double value = account.getJsonNumber("value").doubleValue();
        if (text.startsWith("ConstantScore(") && value > 0) {
            int end = text.lastIndexOf(')');
            reasons.add(String.format(Locale.ROOT, "+%.3f %s", value, text.substring("ConstantScore(".length(), end)));
            return;
        }
        account.getJsonArray("details").forEach(detail -> reasons(detail.asJsonObject(), reasons));
    }

    /** Syllables in the index with the number of products that hold them. */
    Map<String, Integer> words() {
        String body = Json.text(json -> json.write("size", 0)
                .writeStartObject("aggs")
                .writeStartObject("words")
                .writeStartObject("terms")
                .write("field", IndexField.WORDS.key())
                .write("size", MOST_WORDS)
                .writeEnd()
                .writeEnd()
                .writeEnd());
        JsonObject answer = engine.ask("POST", "/" + readAlias + "/_search", body, Patience.WORKER);
        Map<String, Integer> words = new HashMap<>();
        for (JsonValue bucket :
                answer.getJsonObject("aggregations").getJsonObject("words").getJsonArray("buckets")) {
            JsonObject word = bucket.asJsonObject();
            words.put(word.getString("key"), word.getInt("doc_count"));
        }
        return words;
    }

    /** The next products with their versions, in the order of their codes. */
    List<Reconcile.Version> versions(String afterCode, int most) {
        String body = Json.text(json -> {
            json.write("size", most).write("version", true).write("_source", false);
            json.writeStartArray("sort").write(IndexField.CODE.key()).writeEnd();
            if (!afterCode.isEmpty()) {
                json.writeStartArray("search_after")
                        .write(afterCode.toLowerCase(Locale.ROOT))
                        .writeEnd();
            }
        });
        String path = "/" + readAlias + "/_search?filter_path=hits.hits._id,hits.hits._version";
        JsonObject hits = engine.ask("POST", path, body, Patience.WORKER).getJsonObject("hits");
        return hits == null || !hits.containsKey("hits")
                ? List.of()
                : hits.getJsonArray("hits").stream()
                        .map(JsonValue::asJsonObject)
                        .map(hit -> new Reconcile.Version(
                                hit.getString("_id"),
                                hit.getJsonNumber("_version").longValue()))
                        .toList();
    }

    /** Writes the products into every index that takes changes. Older versions than the one held are passed over. */
    void write(Collection<ProductDocument> products, ProductKeys keys) {
        for (String index : behind(writeAlias, Patience.WORKER)) {
            write(index, products, keys);
        }
    }

    void write(String index, Collection<ProductDocument> products, ProductKeys keys) {
        begin(index, products, keys).run();
    }

    /** Sends the products and does not wait yet. @return what waits until they are written, and throws if they were refused */
    Runnable begin(String index, Collection<ProductDocument> products, ProductKeys keys) {
        StringBuilder lines = new StringBuilder();
        for (ProductDocument product : products) {
            action(lines, "index", product.code(), product.version());
            lines.append(IndexLayout.document(product, keys)).append('\n');
        }
        return bulk(index, lines);
    }

    /** @param versions code of each product that is no more, with a version newer than any it had */
    void delete(Map<String, Long> versions) {
        for (String index : behind(writeAlias, Patience.WORKER)) {
            StringBuilder lines = new StringBuilder();
            versions.forEach((code, version) -> action(lines, "delete", code, version));
            bulk(index, lines).run();
        }
    }

    private static void action(StringBuilder lines, String verb, String code, long version) {
        lines.append(Json.text(json -> json.writeStartObject(verb)
                        .write("_id", code)
                        .write("version", version)
                        .write("version_type", "external")
                        .writeEnd()))
                .append('\n');
    }

    private Runnable bulk(String index, StringBuilder lines) {
        if (lines.isEmpty()) {
            return () -> {};
        }
        String path = "/" + index + "/_bulk?filter_path=errors,items.*.status,items.*.error.type";
        Elasticsearch.Call call = engine.begin("POST", path, lines.toString(), Patience.WORKER);
        return () -> expectWritten(
                call.answer().orElseThrow(() -> new SearchUnavailable("POST /" + index + "/_bulk: missing", null)));
    }

    private static void expectWritten(JsonObject answer) {
        if (!answer.getBoolean("errors")) {
            return;
        }
        for (JsonValue item : answer.getJsonArray("items")) {
            JsonObject result = item.asJsonObject().values().iterator().next().asJsonObject();
            int status = result.getInt("status");
            if (status >= 400 && status != CONFLICT && status != 404) {
                String why = result.containsKey("error")
                        ? result.getJsonObject("error").getString("type", "")
                        : "";
                if (status == TOO_MANY || status >= FAILED) {
                    throw new SearchUnavailable("bulk: " + status + " " + why, null);
                }
                throw new IllegalStateException("bulk: " + status + " " + why);
            }
        }
    }

    /** Makes an empty index that takes changes from now on but answers no search yet. @return its name */
    String create(String suffix) {
        String index = prefix + IndexLayout.VERSION + "-" + suffix;
        engine.ask("PUT", "/" + index, IndexLayout.mapping(writeAlias), Patience.WORKER);
        return index;
    }

    /** Lets this index answer all searches and take all changes, in one step. @return the indexes that did so before */
    Set<String> promote(String index) {
        engine.ask("PUT", "/" + index + "/_settings", IndexLayout.whenFilled(), Patience.WORKER);
        merge(index);
        refresh(index);
        Set<String> others = new TreeSet<>(behind(readAlias, Patience.WORKER));
        others.addAll(behind(writeAlias, Patience.WORKER));
        others.remove(index);
        String body = Json.text(json -> {
            json.writeStartArray("actions");
            alias(json, "add", index, readAlias);
            for (String other : others) {
                json.writeStartObject().writeStartObject("remove").write("index", other);
                json.writeStartArray("aliases")
                        .write(readAlias)
                        .write(writeAlias)
                        .writeEnd();
                json.writeEnd().writeEnd();
            }
            json.writeEnd();
        });
        engine.ask("POST", "/_aliases", body, Patience.WORKER);
        return others;
    }

    /** Every clause of a search is set up once for each segment, so one answers faster than the many that filling leaves. */
    private void merge(String index) {
        try {
            engine.ask("POST", "/" + index + "/_forcemerge?max_num_segments=1", null, Patience.WORKER);
        } catch (SearchUnavailable e) {
            LOG.log(Level.INFO, "The new index is still being merged: {0}", e.toString());
        }
    }

    private static void alias(JsonGenerator json, String verb, String index, String alias) {
        json.writeStartObject()
                .writeStartObject(verb)
                .write("index", index)
                .write("alias", alias)
                .writeEnd()
                .writeEnd();
    }

    void refresh(String index) {
        engine.ask("POST", "/" + index + "/_refresh", null, Patience.WORKER);
    }

    void drop(String index) {
        engine.find("DELETE", "/" + index, null, Patience.WORKER);
    }

    /** @throws SearchUnavailable if the engine does not answer soon */
    void expectAnswer() {
        behind(writeAlias, Patience.VISITOR);
    }

    /** Names of the indexes that answer searches: one, or none. */
    List<String> reading() {
        return behind(readAlias, Patience.VISITOR);
    }

    /** The index that answers searches, if there is one of the present layout. */
    boolean isCurrent() {
        return reading().stream().anyMatch(index -> index.startsWith(prefix + IndexLayout.VERSION + "-"));
    }

    /** Indexes of ours that neither answer searches nor take changes. */
    Set<String> withoutAlias() {
        Set<String> idle = new TreeSet<>();
        engine.find("GET", "/" + prefix + "*/_alias", null, Patience.WORKER)
                .ifPresent(all -> all.forEach((index, about) -> {
                    if (about.asJsonObject().getJsonObject("aliases").isEmpty()) {
                        idle.add(index);
                    }
                }));
        return idle;
    }

    private List<String> behind(String alias, Patience patience) {
        return engine.find("GET", "/_alias/" + alias, null, patience)
                .map(found -> new ArrayList<>(found.keySet()))
                .orElseGet(ArrayList::new);
    }
}
