package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.Sort;
import org.basao.search.domain.Concept;
import org.basao.search.domain.IndexField;

/**
 * Looks for products in the database, by the same keys as the index: what is public that day (law 1), hits, total and all facets
 * in one statement. Slower than the index, and always there.
 */
@ApplicationScoped
public class TextSearch implements ProductStore {
    private static final String TOTAL = "total";
    private static final String HIT = "hit";
    private static final String FACET = "facet";

    private Rows rows;

    protected TextSearch() {}

    @Inject
    public TextSearch(Rows rows) {
        this.rows = rows;
    }

    /** One line of the answer: a hit with its producer, the total, or a value of a facet. */
    private record Line(String kind, String value, long count, String producer) {
        static Line of(ResultSet row) throws SQLException {
            String name = row.getString(5);
            return new Line(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    name == null ? "" : row.getString(4) + " " + VietnameseText.foldedKey(name));
        }
    }

    @Override
    public Answer search(SearchBody body) {
        Statement statement = new Statement(body);
        List<Line> lines;
        try {
            lines = rows.list(statement.sql, Line::of, statement.parameters.toArray());
        } catch (DatabaseException e) {
            throw new SearchUnavailable("search in the database", e);
        }
        return answer(lines);
    }

    private static Answer answer(List<Line> lines) {
        long total = 0;
        Map<Long, Line> hits = new TreeMap<>();
        List<Line> counted = new ArrayList<>();
        for (Line line : lines) {
            switch (line.kind()) {
                case TOTAL -> total = line.count();
                case HIT -> hits.put(line.count(), line);
                default -> counted.add(line);
            }
        }
        Map<IndexField, Map<String, Long>> facets = new EnumMap<>(IndexField.class);
        FacetFields.ALL.forEach(field -> facets.put(field, counts(counted, TextKeys.key(field, ""))));
        return new Answer(
                total,
                hits.values().stream().map(Line::value).toList(),
                hits.values().stream().map(Line::producer).toList(),
                facets);
    }

    private static Map<String, Long> counts(List<Line> lines, String mark) {
        Map<String, Long> counts = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.count() > 0 && line.value().startsWith(mark))
                .sorted(Comparator.comparingLong(Line::count).reversed().thenComparing(Line::value))
                .limit(SearchBody.MOST_FACET_VALUES)
                .forEach(line -> counts.put(line.value().substring(mark.length()), line.count()));
        return counts;
    }

    /** The statement of one question, written from left to right with its parameters. */
    private static final class Statement {
        private final SearchBody body;
        private final Map<IndexField, Collection<String>> chosen;
        private final List<IndexField> narrowing;
        private final List<Object> parameters = new ArrayList<>();
        private final String sql;

        Statement(SearchBody body) {
            this.body = body;
            this.chosen = body.chosen();
            this.narrowing =
                    FacetFields.ALL.stream().filter(chosen::containsKey).toList();
            this.sql = "with hit as materialized (" + hits() + ") " + (body.isCounted() ? facets() + " union all " : "")
                    + total() + " union all " + page();
        }

        private String hits() {
            StringBuilder text = new StringBuilder(
                    "select p.code, p.holder_id, t.facets, t.stars, t.issued_on, t.sort_name, t.prior, ");
            boolean scored =
                    body.query().sort() == Sort.RELEVANCE && !body.understood().isNothing();
            boolean exact = body.mustMatch() >= body.understood().concepts().size();
            text.append(scored ? new TextScoring(parameters).of(body.understood(), exact) : "0")
                    .append(" as score");
            if (body.query().sort() == Sort.PRICE) {
                text.append(", (select k.comparison_price from listing l join pack k on k.listing_id = l.id"
                        + " where l.product_id = p.id and k.position = 1 and k.currency = 'VND') as price");
            }
            text.append(", pp.last_day <= ? and not exists (select from certificate later where later.stars >= 3"
                    + " and later.product_id = t.product_id and later.effective @> ?) as soon");
            parameters.add(body.day().plusDays(OfferFilter.SOON_DAYS));
            parameters.add(body.day().plusDays(OfferFilter.SOON_DAYS + 1));
            for (int i = 0; i < narrowing.size(); i++) {
                IndexField field = narrowing.get(i);
                if (field == IndexField.PUBLIC_IN) {
                    continue;
                }
                text.append(", t.facets && ? as n").append(i);
                parameters.add(chosen.get(field).stream()
                        .map(value -> TextKeys.key(field, value))
                        .toList());
            }
            text.append(" from product_text t join public_product(?) pp on pp.product_id = t.product_id");
            parameters.add(body.day());
            text.append(" join product p on p.id = t.product_id");
            return text.append(matching(exact)).toString();
        }

        private String matching(boolean exact) {
            List<Concept> concepts = body.understood().concepts();
            if (concepts.isEmpty()) {
                return "";
            }
            parameters.add(exact ? TextMatching.all(concepts) : TextMatching.any(concepts));
            String found = " where t.keys @@ cast(? as tsquery)";
            if (exact || body.mustMatch() == 1) {
                return found;
            }
            List<String> each = new ArrayList<>();
            for (Concept concept : concepts) {
                parameters.add(TextMatching.concept(concept));
                each.add("(t.keys @@ cast(? as tsquery))::int");
            }
            parameters.add(body.mustMatch());
            return found + " and " + String.join(" + ", each) + " >= ?";
        }

        /** Counts of a facet leave its own choice aside; those without a choice are counted together. */
        private String facets() {
            parameters.add(narrowing.stream()
                    .map(field -> TextKeys.key(field, "") + "%")
                    .toList());
            List<String> counts = new ArrayList<>(List.of(facet(" and value not like all (?)" + narrowedBut(-1))));
            for (int i = 0; i < narrowing.size(); i++) {
                parameters.add(TextKeys.key(narrowing.get(i), "") + "%");
                counts.add(facet(" and value like ?" + narrowedBut(i)));
            }
            parameters.add(TextKeys.key(IndexField.PUBLIC_IN, SearchBody.SOON));
            counts.add("select '" + FACET + "', cast(? as text), count(*), null, null from hit where soon"
                    + narrowedBut(narrowing.indexOf(IndexField.PUBLIC_IN)));
            return String.join(" union all ", counts);
        }

        private static String facet(String where) {
            return "select '" + FACET
                    + "', value, count(*), null, null from hit cross join unnest(hit.facets) value where true" + where
                    + " group by value";
        }

        private String total() {
            return "select '" + TOTAL + "', null, count(*), null, null from hit where true" + narrowedBut(-1);
        }

        private String page() {
            String order = " over (order by " + order() + ", code)";
            parameters.add(body.size());
            parameters.add(body.from());
            return "select '" + HIT + "', page.code, place, o.code, o.name from (select code, holder_id, row_number()"
                    + order
                    + " as place from hit where true" + narrowedBut(-1) + " order by place limit ? offset ?) page"
                    + " join organisation o on o.id = page.holder_id";
        }

        private String order() {
            return switch (body.query().sort()) {
                case RELEVANCE ->
                    body.understood().isNothing() ? "issued_on desc nulls last" : "score desc, prior desc";
                case STARS -> "stars desc, sort_name";
                case NEWEST -> "issued_on desc nulls last";
                case NAME -> "sort_name";
                case PRICE -> "price nulls last";
            };
        }

        private String narrowedBut(int one) {
            return String.join(
                    "",
                    IntStream.range(0, narrowing.size())
                            .filter(i -> i != one)
                            .mapToObj(i -> narrowing.get(i) == IndexField.PUBLIC_IN ? " and soon" : " and n" + i)
                            .toList());
        }
    }
}
