package org.basao.site.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a visitor asks of the catalogue, as it stands in the query string: the same words in both languages and in the API. Never
 * changes; each link on the page is another one of these.
 *
 * @param text as typed, stripped, at most 200 characters
 * @param chosen the filters, each with its values in the order they were chosen
 * @param sort name of an order, or an empty text for the usual one
 * @param page from 1
 */
public record Criteria(String text, Map<Filter, Set<String>> chosen, String sort, int page) {
    static final int TEXT_LENGTH = 200;
    private static final int VALUES = 60;
    private static final int VALUE_LENGTH = 60;
    static final int LAST_PAGE = 200;

    /** What can be filtered by, with its name in the query string. */
    public enum Filter {
        STARS("stars"),
        GROUP("group"),
        SET("set"),
        PROVINCE("province"),
        ENTITY_TYPE("entityType"),
        DIMENSION("dimension"),
        PRICE("price"),
        MINIMUM_ORDER("minimumOrder"),
        STANDARD("standard"),
        ENDS_WITHIN("endsWithin");

        private final String parameter;

        Filter(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    static Criteria none() {
        return new Criteria("", Map.of(), "", 1);
    }

    /** How an order is called in the query string. */
    static String orderName(Enum<?> order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** Reads the parameters of a request. What makes no sense is left out rather than refused: a link from elsewhere still works. */
    static Criteria read(Map<String, String[]> parameters) {
        Map<Filter, Set<String>> chosen = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(filter.parameter, new String[0])) {
                if (value.length() <= VALUE_LENGTH
                        && values.size() < VALUES
                        && FilterValues.accept(filter, value.strip())) {
                    values.add(value.strip());
                }
            }
            if (!values.isEmpty()) {
                chosen.put(filter, values);
            }
        }
        String text = first(parameters, "q").strip();
        return new Criteria(
                text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH) : text,
                chosen,
                first(parameters, "sort"),
                pageNumber(first(parameters, "page")));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static int pageNumber(String text) {
        return text.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }

    Set<String> values(Filter filter) {
        return chosen.getOrDefault(filter, Set.of());
    }

    int count() {
        return chosen.values().stream().mapToInt(Set::size).sum();
    }

    /** The same without one value of a filter, on the first page. */
    Criteria without(Filter filter, String value) {
        Map<Filter, Set<String>> rest = new EnumMap<>(Filter.class);
        chosen.forEach((one, values) -> {
            Set<String> kept = values.stream()
                    .filter(each -> one != filter || !each.equals(value))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!kept.isEmpty()) {
                rest.put(one, kept);
            }
        });
        return new Criteria(text, rest, sort, 1);
    }

    /** The same without a whole filter, on the same page. */
    Criteria withoutAny(Filter filter) {
        Map<Filter, Set<String>> rest = new EnumMap<>(Filter.class);
        chosen.forEach((one, values) -> {
            if (one != filter) {
                rest.put(one, values);
            }
        });
        return new Criteria(text, rest, sort, page);
    }

    Criteria withoutFilters() {
        return new Criteria(text, Map.of(), sort, 1);
    }

    Criteria sortedBy(String order) {
        return new Criteria(text, chosen, order, 1);
    }

    Criteria onPage(int number) {
        return new Criteria(text, chosen, sort, number);
    }

    /** As a query string without the question mark, always in the same order; empty if nothing is asked. */
    String query() {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add(part("q", text));
        }
        chosen.forEach((filter, values) -> values.forEach(value -> parts.add(part(filter.parameter, value))));
        if (!sort.isEmpty()) {
            parts.add(part("sort", sort));
        }
        if (page > 1) {
            parts.add(part("page", String.valueOf(page)));
        }
        return String.join("&", parts);
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
