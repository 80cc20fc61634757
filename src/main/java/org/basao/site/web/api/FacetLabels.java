package org.basao.site.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basao.place.Places;
import org.basao.platform.i18n.Language;
import org.basao.register.ProductSets;
import org.basao.register.api.ProductSetView;
import org.basao.search.api.Facet;
import org.basao.site.web.OfferLabels;
import org.basao.site.web.Words;
import org.basao.site.web.api.FoundProducts.FacetChoice;

/** Puts words to the values of facets. */
@ApplicationScoped
public class FacetLabels {
    private ProductSets sets;
    private Places places;

    protected FacetLabels() {}

    @Inject
    public FacetLabels(ProductSets sets, Places places) {
        this.sets = sets;
        this.places = places;
    }

    /** Each facet by its name, with its values in the order in which the search gave them. */
    public Map<String, List<FacetChoice>> label(List<Facet> facets, Language language, LocalDate day) {
        Words words = new Words(language);
        Map<String, List<FacetChoice>> labelled = new LinkedHashMap<>();
        for (Facet facet : facets) {
            labelled.put(
                    facet.name(),
                    facet.values().stream()
                            .map(value -> new FacetChoice(
                                    value.value(), label(facet.name(), value.value(), words, day), value.count()))
                            .toList());
        }
        return labelled;
    }

    private String label(String facet, String value, Words words, LocalDate day) {
        return switch (facet) {
            case "stars" -> words.say("stars", Integer.valueOf(value));
            case "group" ->
                sets.all().stream()
                        .filter(set -> set.group().equals(value))
                        .findFirst()
                        .map(set -> words.either(set.groupName(), set.groupNameEn()))
                        .orElse(value);
            case "set" ->
                sets.set(Integer.parseInt(value))
                        .map((ProductSetView set) -> words.either(set.name(), set.nameEn()))
                        .orElse(value);
            case "province" ->
                places.province(value, day)
                        .map(province -> words.either(province.name(), province.nameEn()))
                        .orElse(value);
            case "entityType" -> words.say("entity." + value);
            case "dimension" -> OfferLabels.dimension(words, value);
            case "price" -> OfferLabels.price(words, value);
            case "minimumOrder" -> OfferLabels.minimumOrder(words, value);
            case "endsWithin" -> OfferLabels.endsWithin(words, value);
            default -> value;
        };
    }
}
