package org.basao.search;

import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.basao.search.domain.IndexField;
import org.basao.search.domain.UnderstoodQuery;

/**
 * Writes the request for one page: hits, total and all facets at once. A facet's own choice narrows the hits and the other
 * facets, not its own counts, so that a second value can be added. Pure: the same question gives the same text.
 */
final class SearchBody {
    static final String SOON = String.valueOf(OfferFilter.SOON_DAYS);
    static final int MOST_FACET_VALUES = 50;

    private final UnderstoodQuery understood;
    private final ProductQuery query;
    private final LocalDate day;
    private final int mustMatch;
    private final int from;
    private final int size;
    private final boolean counted;

    /** @param mustMatch how many of the concepts a product has to match; all of them for an exact answer */
    SearchBody(UnderstoodQuery understood, ProductQuery query, LocalDate day, int mustMatch) {
        this(understood, query, day, mustMatch, (query.page() - 1) * query.size(), query.size());
    }

    /** Asks for hits beside the page, from 0. */
    SearchBody(UnderstoodQuery understood, ProductQuery query, LocalDate day, int mustMatch, int from, int size) {
        this(understood, query, day, mustMatch, from, size, true);
    }

    private SearchBody(
            UnderstoodQuery understood,
            ProductQuery query,
            LocalDate day,
            int mustMatch,
            int from,
            int size,
            boolean counted) {
        this.understood = understood;
        this.query = query;
        this.day = day;
        this.mustMatch = mustMatch;
        this.from = from;
        this.size = size;
        this.counted = counted;
    }

    /** The same question without facets. */
    SearchBody uncounted() {
        return new SearchBody(understood, query, day, mustMatch, from, size, false);
    }

    boolean isCounted() {
        return counted;
    }

    UnderstoodQuery understood() {
        return understood;
    }

    ProductQuery query() {
        return query;
    }

    LocalDate day() {
        return day;
    }

    int mustMatch() {
        return mustMatch;
    }

    int from() {
        return from;
    }

    int size() {
        return size;
    }

    String json() {
        return Json.text(json -> {
            json.write("from", from).write("size", size);
            // what is shown comes from the database: of a hit its code is enough, and columns are read faster than
            // documents
            json.write("stored_fields", "_none_").write("track_total_hits", true);
            json.writeStartArray("docvalue_fields").write(IndexField.CODE.key());
            if (query.sort() == Sort.RELEVANCE) {
                json.write(IndexField.PRODUCER.key());
            }
            json.writeEnd();
            query(json);
            sort(json);
            Map<IndexField, Collection<String>> chosen = chosen();
            if (!chosen.isEmpty()) {
                filter(json.writeKey("post_filter"), chosen);
            }
            if (counted) {
                new FacetCounting(this).write(json);
            }
        });
    }

    private void query(JsonGenerator json) {
        boolean exact = mustMatch >= understood.concepts().size();
        Matching matching = new Matching(json);
        json.writeStartObject("query").writeStartObject("bool").writeStartArray("filter");
        Json.term(json, IndexField.PUBLIC_IN.key(), day.toEpochDay());
        if (exact) {
            understood.concepts().forEach(matching::concept);
        }
        json.writeEnd();
        if (!exact) {
            json.writeStartArray("must");
            matching.some(understood.concepts(), mustMatch);
            json.writeEnd();
        }
        if (query.sort() == Sort.RELEVANCE && !understood.isNothing()) {
            new Scoring(json).write(understood);
        }
        json.writeEnd().writeEnd();
    }

    private void sort(JsonGenerator json) {
        json.writeStartArray("sort");
        switch (query.sort()) {
            case RELEVANCE -> {
                by(json, "_score", "desc");
                by(json, understood.isNothing() ? IndexField.ISSUED_ON.key() : IndexField.PRIOR.key(), "desc");
            }
            case STARS -> {
                by(json, IndexField.STARS.key(), "desc");
                by(json, IndexField.SORT_NAME.key(), "asc");
            }
            case NEWEST -> by(json, IndexField.ISSUED_ON.key(), "desc");
            case NAME -> by(json, IndexField.SORT_NAME.key(), "asc");
            case PRICE -> by(json, IndexField.COMPARISON_PRICE.key(), "asc");
        }
        by(json, IndexField.CODE.key(), "asc");
        json.writeEnd();
    }

    private static void by(JsonGenerator json, String field, String direction) {
        json.writeStartObject().write(field, direction).writeEnd();
    }

    /** Public that day (which the query says already) but no longer when the days have passed. */
    void endsSoon(JsonGenerator json) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("must_not");
        Json.term(json, IndexField.PUBLIC_IN.key(), day.toEpochDay() + OfferFilter.SOON_DAYS + 1);
        json.writeEnd().writeEnd().writeEnd();
    }

    /** One query that matches what was chosen of each of the facets. */
    void filter(JsonGenerator json, Map<IndexField, Collection<String>> chosen) {
        json.writeStartObject().writeStartObject("bool").writeStartArray("filter");
        for (IndexField facet : FacetFields.ALL) {
            if (facet == IndexField.PUBLIC_IN && chosen.containsKey(facet)) {
                endsSoon(json);
            } else if (chosen.containsKey(facet)) {
                Json.terms(json, facet.key(), chosen.get(facet));
            }
        }
        json.writeEnd().writeEnd().writeEnd();
    }

    /** The facets that narrow the hits, each with its values. */
    Map<IndexField, Collection<String>> chosen() {
        Map<IndexField, Collection<String>> chosen = Map.of(
                IndexField.STARS, texts(query.stars()),
                IndexField.GROUP, List.copyOf(query.groups()),
                IndexField.SET, texts(query.sets()),
                IndexField.PROVINCE, List.copyOf(query.provinces()),
                IndexField.ENTITY_TYPE, List.copyOf(query.entityTypes()),
                IndexField.DIMENSION,
                        query.offer().dimensions().stream().map(Enum::name).toList(),
                IndexField.PRICE, List.copyOf(query.offer().prices()),
                IndexField.MINIMUM_ORDER, List.copyOf(query.offer().minimumOrders()),
                IndexField.STANDARD, List.copyOf(query.offer().standards()),
                IndexField.PUBLIC_IN, query.offer().endsSoon() ? List.of(SOON) : List.of());
        return chosen.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().sorted().toList()));
    }

    private static List<String> texts(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }
}
