package org.basao.search;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.basao.search.ProductStore.Answer;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.Concept;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.Token;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Finds what may help where nothing, or little, matches all of a query. If the words name a product that is not public that day,
 * its set is offered; otherwise the least useful words are dropped, as few as possible: those that no product holds, then those
 * that stand in no name, then those that only say where, how much or by whom, then the last one, because a Vietnamese name begins
 * with what the thing is.
 */
final class Relaxation {
    /** Behind answers a few others are a help, a second page of them is not. */
    private static final int MOST_BESIDES = 12;

    private final ProductStore store;

    Relaxation(ProductStore store) {
        this.store = store;
    }

    /**
     * @param dropped words that need not match
     * @param set the set that is offered, or null
     */
    record Part(List<Token> dropped, Integer set, Answer answer) {}

    /** How many public products hold a concept, have it in their names, and hold all others. */
    private record Count(Concept concept, int place, long alone, long named, long without) {}

    private static final Comparator<Count> LEAST_USEFUL = Comparator.comparing((Count count) -> count.alone() > 0)
            .thenComparing(count -> count.named() > 0 || count.concept().isProperty())
            .thenComparing(count -> !count.concept().isProperty())
            .thenComparing(Comparator.comparingInt(Count::place).reversed());

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
                json.writeEnd().writeStartObject("named" + i).writeKey("filter");
                matching.named(concepts.get(i));
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
                .mapToObj(i -> new Count(
                        query.concepts().get(i),
                        i,
                        count(day, "alone" + i),
                        count(day, "named" + i),
                        count(day, "without" + i)))
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

    /** Others than the answers themselves, ordered by how much of the query they match. */
    Optional<Part> besides(List<String> answers, UnderstoodQuery kind, ProductQuery asked, LocalDate day) {
        int most = Math.min(asked.size(), MOST_BESIDES);
        int size = most + answers.size();
        Answer found = store.search(new SearchBody(kind, asked, day, 1, 0, size).uncounted());
        List<String> others = found.codes().stream()
                .filter(code -> !answers.contains(code))
                .limit(most)
                .toList();
        List<Token> dropped = kind.wished().stream()
                .filter(wish -> kind.concepts().stream().noneMatch(concept -> isOf(concept, wish)))
                .flatMap(Concept::tokens)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(dropped, null, new Answer(found.total() - answers.size(), others, found.facets())));
    }

    private static boolean isOf(Concept concept, Concept wish) {
        return concept instanceof Concept.Kind kind && kind.any().contains(wish);
    }

    private Optional<Part> fewerWords(List<Count> counts, UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        if (counts.size() == 1) {
            return Optional.empty();
        }
        Optional<Count> enough =
                counts.stream().filter(count -> count.without() > 0).min(LEAST_USEFUL);
        return enough.map(List::of)
                .or(() -> several(counts, day))
                .flatMap(least -> without(least, counts, query, asked, day));
    }

    /** The fewest of the least useful words without which something is found. */
    private Optional<List<Count>> several(List<Count> counts, LocalDate day) {
        List<Count> known = counts.stream()
                .filter(count -> count.alone() > 0)
                .sorted(LEAST_USEFUL.reversed())
                .toList();
        List<List<Concept>> shorter = IntStream.rangeClosed(1, known.size())
                .mapToObj(size ->
                        known.subList(0, size).stream().map(Count::concept).toList())
                .toList();
        if (shorter.isEmpty()) {
            return Optional.empty();
        }
        JsonObject found = store.counts(counting(shorter, day)).orElseThrow().getJsonObject("public");
        int most = IntStream.rangeClosed(1, known.size())
                .filter(size -> count(found, "first" + (size - 1)) > 0)
                .max()
                .orElse(1);
        List<Count> kept = known.subList(0, most);
        return Optional.of(
                counts.stream().filter(count -> !kept.contains(count)).toList());
    }

    private static String counting(List<List<Concept>> sets, LocalDate day) {
        return Json.text(json -> {
            Matching matching = new Matching(json);
            json.write("size", 0).write("track_total_hits", false).writeStartObject("aggs");
            json.writeStartObject("public").writeKey("filter");
            Json.term(json, IndexField.PUBLIC_IN.key(), day.toEpochDay());
            json.writeStartObject("aggs");
            for (int i = 0; i < sets.size(); i++) {
                json.writeStartObject("first" + i).writeKey("filter");
                matching.all(sets.get(i));
                json.writeEnd();
            }
            json.writeEnd().writeEnd().writeEnd();
        });
    }

    /** Where nothing was counted: without the last word, then with the first alone. */
    private Optional<Part> untold(UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        List<Count> all = IntStream.range(0, query.concepts().size())
                .mapToObj(i -> new Count(query.concepts().get(i), i, 1, 1, 0))
                .toList();
        return without(List.of(all.getLast()), all, query, asked, day).or(() -> onlyTheFirst(all, query, asked, day));
    }

    private Optional<Part> onlyTheFirst(List<Count> counts, UnderstoodQuery query, ProductQuery asked, LocalDate day) {
        Optional<Count> first = counts.stream()
                .filter(count -> count.alone() > 0)
                .min(Comparator.comparing((Count count) -> count.concept().isProperty())
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
                kept.stream().flatMap(count -> count.concept().tokens()).toList();
        UnderstoodQuery rest = new UnderstoodQuery(
                kept.stream().map(Count::concept).toList(), query.optional(), List.of(words), words);
        Answer answer = store.search(new SearchBody(rest, asked, day, kept.size()));
        return answer.total() == 0
                ? Optional.empty()
                : Optional.of(new Part(
                        dropped.stream()
                                .flatMap(count -> count.concept().tokens())
                                .toList(),
                        null,
                        answer));
    }
}
