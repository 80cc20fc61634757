package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.kernel.VietnameseOrder;
import org.basao.place.Places;
import org.basao.register.ProductSets;
import org.basao.register.api.ProductSetView;
import org.basao.search.api.Band;
import org.basao.search.api.Facet;
import org.basao.search.api.Facet.FacetValue;
import org.basao.site.web.Criteria.Filter;

/** Turns the codes of filters into what people read, and the counts of a search into choices. */
@RequestScoped
public class FilterLabels {
    /** Values of one filter. {@code parameter} is its name in the query string; {@code many} asks for a list that scrolls. */
    public record Group(String parameter, String label, boolean stars, boolean many, List<Choice> choices) {}

    /** One value of a filter with how many products it would leave. */
    public record Choice(String value, String label, long count, boolean chosen) {}

    static final List<String> GROUPS = List.of("I", "II", "III", "IV", "V", "VI");
    private static final int MANY = 9;

    @Inject
    ProductSets sets;

    @Inject
    Places places;

    @Inject
    Visit visit;

    @Inject
    Words words;

    /** What a value of a filter is called; a value that means nothing is shown as it came. */
    public String label(Filter filter, String value) {
        return switch (filter) {
            case STARS -> value.matches("[3-5]") ? words.say("stars", Integer.valueOf(value)) : value;
            case GROUP -> GROUPS.contains(value) ? words.say("group." + value) : value;
            case SET ->
                set(value).map(set -> words.either(set.name(), set.nameEn())).orElse(value);
            case PROVINCE ->
                places.province(value, visit.day())
                        .map(province -> words.either(province.name(), province.nameEn()))
                        .orElse(value);
            case ENTITY_TYPE -> words.has("entity." + value) ? words.say("entity." + value) : value;
            case DIMENSION -> OfferLabels.dimension(words, value);
            case PRICE -> OfferLabels.price(words, value);
            case MINIMUM_ORDER -> OfferLabels.minimumOrder(words, value);
            case STANDARD -> value;
            case ENDS_WITHIN -> OfferLabels.endsWithin(words, value);
        };
    }

    private Optional<ProductSetView> set(String value) {
        return value.matches("[0-9]{1,3}") ? sets.set(Integer.parseInt(value)) : Optional.empty();
    }

    List<Group> groups(List<Facet> facets, Criteria criteria) {
        List<Group> groups = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            Map<String, Long> counts = counts(filter, facets);
            criteria.values(filter).forEach(value -> counts.putIfAbsent(value, 0L));
            List<Choice> choices = counts.entrySet().stream()
                    .map(entry -> new Choice(
                            entry.getKey(),
                            label(filter, entry.getKey()),
                            entry.getValue(),
                            criteria.values(filter).contains(entry.getKey())))
                    .sorted(order(filter))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(
                        filter.parameter(),
                        words.say("facet." + filter.parameter()),
                        filter == Filter.STARS,
                        choices.size() > MANY,
                        choices));
            }
        }
        return groups;
    }

    private static int place(List<Band> bands, String code) {
        return Band.find(bands, code).map(bands::indexOf).orElse(bands.size());
    }

    private static Map<String, Long> counts(Filter filter, List<Facet> facets) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Facet facet : facets) {
            if (facet.name().equals(filter.parameter())) {
                for (FacetValue value : facet.values()) {
                    counts.put(value.value(), value.count());
                }
            }
        }
        return counts;
    }

    private Comparator<Choice> order(Filter filter) {
        return switch (filter) {
            case STARS -> Comparator.comparing(Choice::value).reversed();
            case GROUP -> Comparator.comparingInt(choice -> GROUPS.indexOf(choice.value()));
            case SET ->
                Comparator.comparingInt(choice ->
                        set(choice.value()).map(ProductSetView::number).orElse(0));
            case PROVINCE -> Comparator.comparing(Choice::label, VietnameseOrder.NAMES);
            case ENTITY_TYPE, DIMENSION, ENDS_WITHIN ->
                Comparator.comparingLong(Choice::count).reversed();
            case STANDARD -> Comparator.comparing(Choice::label, VietnameseOrder.NAMES);
            case PRICE -> Comparator.comparingInt(choice -> place(Band.PRICES, choice.value()));
            case MINIMUM_ORDER -> Comparator.comparingInt(choice -> place(Band.ORDERS, choice.value()));
        };
    }
}
