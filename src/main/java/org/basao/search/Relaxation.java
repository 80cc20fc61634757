package org.basao.search;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basao.search.ProductStore.Answer;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.Concept;
import org.basao.search.domain.Concept.Attribute;
import org.basao.search.domain.Concept.Property;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Finds what may help where nothing matches all of a query. If the words name a product that is not public that day, its set is
 * offered; otherwise the least useful word is dropped: one that no product holds, then one that only says where, how much or by
 * whom, then the last one, because a Vietnamese name begins with what the thing is.
 */
final class Relaxation {
    private final ProductStore store;

    Relaxation(ProductStore store) {
        this.store = store;
    }

    /**
     * @param dropped words that need not match
     * @param set the set that is offered, or null
     */
    record Part(List<Token> dropped, Integer set, Answer answer) {}

    /** How many public products hold a concept, and how many hold all others. */
    private record Count(Concept concept, int place, long alone, long without) {}

    /** Whether something beside the answer would help whoever asks so. */
    static boolean isSensible(UnderstoodQuery query, ProductQuery asked) {
        return asked.page() == 1 && !query.isNothing();
    }

    /** @param counted what {@link #counting} gave, where it could be counted */
    Optional<Part> of(UnderstoodQuery query, Optional<JsonObject> counted, ProductQuery asked, LocalDate day) {
        return counted.map(counts ->
                        sameSet(counts, asked, day).or(() -> fewerWords(read(counts, query), query, asked, day)))
                .orElseGet(() -> untold(query, asked, day));
    }

    /** How many products hold the concepts, each alone and all but each. */
    static String counting(UnderstoodQuery query, LocalDate day) {
        List<Concept> concepts = query.concepts();
        return Json.text(json -> {
            Matching matching = new Matching(json);
            json.write("size", 0).write("track_total_hits", false).writeStartObject("aggs");
            json.writeStartObject("public").writeKey("filter");
            Json.term(json, IndexField.PUBLIC_IN.key(), day.toEpochDay());
            json.writeStartObject("aggs");
            for (int i = 0; i < concepts.size(); i++) {
                json.writeStartObject("alone" + i).writeKey("filter");
                matching.concept(concepts.get(i));
                json.writeEnd().writeStartObject("without" + i).writeKey("filter");
                List<Concept> others = new ArrayList<>(concepts);
                others.remove(i);
                matching.all(others);
                json.writeEnd();
            }
            json.writeEnd().writeEnd();
            json.writeStartObject("ever").writeKey("filter");
            matching.all(concepts);
            json.writeStartObject("aggs")
                    .writeStartObject("sets")
                    .writeStartObject("terms")
                    .write("field", IndexField.SET.key())
                    .write("size", 1)
                    .writeEnd()
                    .writeEnd()
                    .writeEnd()
                    .writeEnd();
            json.writeEnd();
        });
    }

    private static List<Count> read(JsonObject counts, UnderstoodQuery query) {
        JsonObject day = counts.getJsonObject("public");
        return IntStream.range(0, query.concepts().size())
                .mapToObj(
                        i -> new Count(query.concepts().get(i), i, count(day, "alone" + i), count(day, "without" + i)))
                .toList();
    }

    private static long count(JsonObject counts, String name) {
        return counts.getJsonObject(name).getJsonNumber("doc_count").longValue();
    }

    private Optional<Part> sameSet(JsonObject counts, ProductQuery asked, LocalDate day) {
        return counts.getJsonObject("ever").getJsonObject("sets").getJsonArray("buckets").stream()
                .findFirst()
                .map(bucket -> Integer.valueOf(bucket.asJsonObject().getString("key")))
                .map(set -> new Part(
                        List.of(),
                        set,
                        store.search(new SearchBody(UnderstoodQuery.NOTHING, ofSet(asked, set), day, 0))))
                .filter(part -> part.answer().total() > 0);
    }

    private static ProductQuery ofSet(ProductQuery asked, int set) {
        return new ProductQuery(
                "",
                Set.of(),
                Set.of(set),
                Set.of(),
                Set.of(),
                Set.of(),
                1,
                asked.size(),
                Sort.RELEVANCE,
                OfferFilter.NONE);
    }

    private Optional<Part> fewerWords(List<Count> counts, UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        if (counts.size() > 1) {
            Optional<Count> least = counts.stream()
                    .filter(count -> count.without() > 0)
                    .min(Comparator.comparing((Count count) -> count.alone() > 0)
                            .thenComparing(count -> !isProperty(count.concept()))
                            .thenComparing(Comparator.comparingInt(Count::place).reversed()));
            if (least.isPresent()) {
                return without(List.of(least.get()), counts, query, asked, day);
            }
        }
        return without(counts.stream().filter(count -> count.alone() == 0).toList(), counts, query, asked, day)
                .or(() -> onlyTheFirst(counts, query, asked, day));
    }

    /** Where nothing was counted: without the last word, then with the first alone. */
    private Optional<Part> untold(UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        List<Count> all = IntStream.range(0, query.concepts().size())
                .mapToObj(i -> new Count(query.concepts().get(i), i, 1, 0))
                .toList();
        return without(List.of(all.getLast()), all, query, asked, day).or(() -> onlyTheFirst(all, query, asked, day));
    }

    private Optional<Part> onlyTheFirst(List<Count> counts, UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        Optional<Count> first = counts.stream()
                .filter(count -> count.alone() > 0)
                .min(Comparator.comparing((Count count) -> isProperty(count.concept()))
                        .thenComparingInt(Count::place));
        return first.flatMap(kept ->
                without(counts.stream().filter(count -> !count.equals(kept)).toList(), counts, query, asked, day));
    }

    private Optional<Part> without(
            List<Count> dropped, List<Count> all, UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        List<Count> kept =
                all.stream().filter(count -> !dropped.contains(count)).toList();
        if (kept.isEmpty() || dropped.isEmpty()) {
            return Optional.empty();
        }
        List<Token> words =
                kept.stream().flatMap(count -> tokens(count.concept())).toList();
        UnderstoodQuery rest = new UnderstoodQuery(
                kept.stream().map(Count::concept).toList(), query.optional(), List.of(words), words);
        Answer answer = store.search(new SearchBody(rest, asked, day, kept.size()));
        return answer.total() == 0
                ? Optional.empty()
                : Optional.of(new Part(
                        dropped.stream()
                                .flatMap(count -> tokens(count.concept()))
                                .toList(),
                        null,
                        answer));
    }

    private static Stream<Token> tokens(Concept concept) {
        return switch (concept) {
            case Concept.Word word -> Stream.of(word.token());
            case Concept.Span span -> span.parts().stream().flatMap(Relaxation::tokens);
        };
    }

    /** Whether the words only say where, how much, how good or by whom. */
    private static boolean isProperty(Concept concept) {
        return concept instanceof Concept.Span span
                && span.variants().stream()
                        .anyMatch(variant ->
                                variant instanceof Property property && property.attribute() != Attribute.CATEGORY);
    }
}
