package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basao.catalogue.api.ProductCard;
import org.basao.kernel.Dimension;
import org.basao.platform.i18n.Language;
import org.basao.search.RecentSearches;
import org.basao.search.SearchUnavailable;
import org.basao.search.ZeroHits;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Related;
import org.basao.search.api.SearchResult;
import org.basao.search.api.Sort;
import org.basao.site.web.Criteria.Filter;

/** What the search found, with the filters that were chosen and those that can still be. */
@Named
@RequestScoped
public class ResultsPage {
    private static final int SIZE = 24;
    /** Pages named on either side of the current one. */
    private static final int NEAR = 2;

    /** A link of the page with what it says; {@code current} stands there already. */
    public record Step(String label, String path, boolean current) {}

    @Inject
    RecentSearches search;

    @Inject
    ZeroHits zeroHits;

    @Inject
    FilterLabels labels;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private Criteria criteria = Criteria.none();
    private SearchResult result;
    private Address base;
    private boolean within;
    private boolean busy;
    private List<FilterLabels.Group> filters;
    private List<Step> chosen;
    private List<Step> orders;
    private List<Step> pages;

    /** Searches the whole catalogue. */
    void open(Criteria asked) {
        visit.at(Address.of(Section.PRODUCTS, Language.VI), Address.of(Section.PRODUCTS, Language.EN));
        find(asked, asked.values(Filter.PROVINCE));
    }

    /** Searches within a province; the page has said where it lives. */
    void openWithin(String province, Address place, Criteria asked) {
        base = place;
        within = true;
        find(asked.withoutAny(Filter.PROVINCE), Set.of(province));
    }

    private void find(Criteria asked, Set<String> provinces) {
        criteria = asked;
        if (base == null) {
            base = Address.of(Section.PRODUCTS, visit.language());
        }
        visit.query(asked.query());
        result = answer(asked, provinces);
        if (result.items().isEmpty() && result.total() > 0 && asked.page() > lastPage()) {
            criteria = asked.onPage(lastPage());
            result = answer(criteria, provinces);
        }
        // a view asks for a list anew at each mention of one of its members
        filters = filters();
        chosen = chosen();
        orders = orders();
        pages = pages();
    }

    private SearchResult answer(Criteria asked, Set<String> provinces) {
        ProductQuery query = query(asked, provinces);
        try {
            SearchResult found = search.search(query, visit.day());
            zeroHits.note(query, found, visit.day());
            return found;
        } catch (SearchUnavailable e) {
            busy = true;
            return new SearchResult(
                    0, asked.page(), SIZE, query.sort(), false, false, List.of(), List.of(), null, null);
        }
    }

    private static ProductQuery query(Criteria asked, Set<String> provinces) {
        return new ProductQuery(
                asked.text(),
                asked.values(Filter.GROUP),
                numbers(asked.values(Filter.SET)),
                numbers(asked.values(Filter.STARS)),
                provinces,
                asked.values(Filter.ENTITY_TYPE),
                asked.page(),
                SIZE,
                order(asked.sort()),
                offer(asked));
    }

    private static Set<Integer> numbers(Set<String> values) {
        return values.stream()
                .filter(value -> value.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static OfferFilter offer(Criteria asked) {
        return new OfferFilter(
                asked.values(Filter.STANDARD),
                Stream.of(Dimension.values())
                        .filter(one -> asked.values(Filter.DIMENSION).contains(one.name()))
                        .collect(Collectors.toSet()),
                asked.values(Filter.PRICE),
                asked.values(Filter.MINIMUM_ORDER),
                asked.values(Filter.ENDS_WITHIN).contains(String.valueOf(OfferFilter.SOON_DAYS)));
    }

    private static Sort order(String name) {
        for (Sort sort : Sort.values()) {
            if (Criteria.orderName(sort).equals(name)) {
                return sort;
            }
        }
        return Sort.RELEVANCE;
    }

    /** What stands in the search field, on every page. */
    public String getText() {
        return criteria.text();
    }

    public String getHeading() {
        if (busy) {
            return words.say("results.title");
        }
        if (result.total() == 0) {
            return criteria.text().isEmpty()
                    ? words.say("results.none")
                    : words.say("results.none.for", criteria.text());
        }
        return criteria.text().isEmpty()
                ? words.say("results.all", result.total())
                : words.say("results.for", result.total(), criteria.text());
    }

    public String getTitle() {
        return criteria.text().isEmpty() ? words.say("results.title") : words.say("results.title.for", criteria.text());
    }

    public List<ProductCard> getItems() {
        return result.items();
    }

    /** Products that match part of the query, or null; shown apart, never among those that match all of it. */
    public Related getRelated() {
        Related related = result.related();
        return related == null || related.items().isEmpty() ? null : related;
    }

    /** What to try where nothing was found. */
    public String getAdvice() {
        return words.say(criteria.count() > 0 ? "empty.text.filtered" : "empty.text");
    }

    /** The groups of the programme, for whom nothing was found. */
    public List<Step> getGroups() {
        return FilterLabels.GROUPS.stream()
                .map(group -> new Step(
                        labels.label(Filter.GROUP, group),
                        visit.getProductsPath() + "?" + Filter.GROUP.parameter() + "=" + group,
                        false))
                .toList();
    }

    /** Says whether the products apart stand instead of an answer or after it. */
    public String getRelatedHeading() {
        return words.say(result.relaxed() ? "results.related" : "results.near");
    }

    /** Says which words were dropped or which set is offered instead. */
    public String getRelatedNote() {
        Related related = result.related();
        if (!result.relaxed()) {
            return words.say("results.near.text");
        }
        return related.set() == null
                ? words.say("results.related.dropped", String.join(", ", related.dropped()), related.total())
                : words.say(
                        "results.related.set",
                        labels.label(Filter.SET, String.valueOf(related.set())),
                        related.total());
    }

    /** What may have been meant, leading to a search for it; null where nothing looks like a slip. */
    public Step getMeant() {
        return result.meant() == null
                ? null
                : new Step(result.meant(), path(new Criteria(result.meant(), Map.of(), criteria.sort(), 1)), false);
    }

    /** Whether more people searched than could be answered. */
    public boolean isBusy() {
        return busy;
    }

    /** How many of the hits can be paged to, if there are more than that; otherwise 0. */
    public int getDeepest() {
        int reachable = Criteria.LAST_PAGE * SIZE;
        return result.total() > reachable && criteria.page() >= lastPage() - NEAR ? reachable : 0;
    }

    public boolean isDegraded() {
        return result.degraded();
    }

    public String getBasePath() {
        return visit.path(base);
    }

    public String getSort() {
        return criteria.sort();
    }

    /** The filters as groups of choices with counts. */
    public List<FilterLabels.Group> getFilters() {
        return filters;
    }

    private List<FilterLabels.Group> filters() {
        return labels.groups(result.facets(), criteria).stream()
                .filter(group -> !within || !group.parameter().equals(Filter.PROVINCE.parameter()))
                .toList();
    }

    /** Chosen filters, each leading to the same page without it. */
    public List<Step> getChosen() {
        return chosen;
    }

    private List<Step> chosen() {
        List<Step> steps = new ArrayList<>();
        criteria.chosen()
                .forEach((filter, values) -> values.forEach(value -> steps.add(
                        new Step(labels.label(filter, value), path(criteria.without(filter, value)), false))));
        return steps;
    }

    public String getWithoutFilters() {
        return path(criteria.withoutFilters());
    }

    public String getFiltersButton() {
        int count = criteria.count();
        return count == 0 ? words.say("filters.open") : words.say("filters.open.count", count);
    }

    public List<Step> getOrders() {
        return orders;
    }

    /** None where there is nothing to put in order. */
    private List<Step> orders() {
        if (result.items().isEmpty()) {
            return List.of();
        }
        Sort current = result.sort();
        boolean priced = result.facets().stream()
                .anyMatch(
                        facet -> facet.name().equals("price") && !facet.values().isEmpty());
        return Stream.of(Sort.values())
                .filter(sort -> sort != Sort.PRICE || priced)
                .map(sort -> new Step(
                        words.say("sort." + sort),
                        path(criteria.sortedBy(sort == Sort.RELEVANCE ? "" : Criteria.orderName(sort))),
                        sort == current))
                .toList();
    }

    private int lastPage() {
        return (int) Math.min(Criteria.LAST_PAGE, Math.ceilDiv(result.total(), SIZE));
    }

    /** Numbered pages near this one, with the first and the last; empty if one page holds all. */
    public List<Step> getPages() {
        return pages;
    }

    private List<Step> pages() {
        int last = lastPage();
        if (last < 2) {
            return List.of();
        }
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - criteria.page()) <= NEAR)
                .mapToObj(page -> new Step(String.valueOf(page), path(criteria.onPage(page)), page == criteria.page()))
                .toList();
    }

    /** Path of the page before, or null. */
    public String getPrevious() {
        return criteria.page() > 1 ? path(criteria.onPage(criteria.page() - 1)) : null;
    }

    /** Path of the page after, or null. */
    public String getNext() {
        return criteria.page() < lastPage() ? path(criteria.onPage(criteria.page() + 1)) : null;
    }

    private String path(Criteria other) {
        String query = other.query();
        return getBasePath() + (query.isEmpty() ? "" : "?" + query);
    }
}
