package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basao.kernel.Dimension;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.rest.InvalidParameters;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.Problem.ParameterError;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductParametersTest {
    private static final Map<String, String> PROVINCES = Map.of("19", "19", "Thái Nguyên", "19", "Bắc Kạn", "19");

    @Test
    void nothing_asked_is_the_whole_catalogue_from_its_first_page() {
        ProductQuery query = query(Map.of());
        assertThat(query).isEqualTo(ProductQuery.of("", 1, 24));
        assertThat(query.sort()).isEqualTo(Sort.RELEVANCE);
    }

    @Test
    void every_parameter_is_understood_and_facets_may_be_repeated() {
        ProductQuery query = query(Map.of(
                "q", List.of("  che dinh "),
                "group", List.of("ii", "III"),
                "set", List.of("11"),
                "stars", List.of("5", "4", "5"),
                "province", List.of("Bắc Kạn", "19"),
                "entityType", List.of("COOPERATIVE"),
                "page", List.of("3"),
                "size", List.of("100"),
                "sort", List.of("newest")));
        assertThat(query.text()).isEqualTo("che dinh");
        assertThat(query.groups()).containsExactlyInAnyOrder("II", "III");
        assertThat(query.sets()).containsExactly(11);
        assertThat(query.stars()).containsExactlyInAnyOrder(4, 5);
        assertThat(query.provinces()).containsExactly("19");
        assertThat(query.entityTypes()).containsExactly("COOPERATIVE");
        assertThat(query.page()).isEqualTo(3);
        assertThat(query.size()).isEqualTo(100);
        assertThat(query.sort()).isEqualTo(Sort.NEWEST);
    }

    @Test
    void the_offer_is_understood_too() {
        ProductQuery query = query(Map.of(
                "standard", List.of("VietGAP", "ISO 22000"),
                "dimension", List.of("mass"),
                "price", List.of("mass-50000-100000", "mass-1000000-"),
                "minimumOrder", List.of("count-0-10"),
                "endsWithin", List.of("90"),
                "sort", List.of("price"),
                "lang", List.of("en")));
        assertThat(query.offer())
                .isEqualTo(new OfferFilter(
                        Set.of("VietGAP", "ISO 22000"),
                        Set.of(Dimension.MASS),
                        Set.of("mass-50000-100000", "mass-1000000-"),
                        Set.of("count-0-10"),
                        true));
        assertThat(query.sort()).isEqualTo(Sort.PRICE);
    }

    @ParameterizedTest
    @CsvSource({
        "group, VII",
        "set, 27",
        "set, -1",
        "set, eleven",
        "stars, 2",
        "stars, 6",
        "stars, 5.0",
        "stars, ５",
        "province, Atlantis",
        "entityType, SHOP",
        "page, 0",
        "page, -1",
        "page, 1.5",
        "page, 99999999999999999999",
        "page, 209",
        "size, 0",
        "size, 101",
        "sort, dear",
        "dimension, LENGTH",
        "price, mass-1-2",
        "minimumOrder, 10",
        "endsWithin, 30",
        "sort, STARS",
        "lang, fr"
    })
    void a_value_that_makes_no_sense_is_refused_by_name(String parameter, String value) {
        List<ParameterError> errors = errors(Language.EN, Map.of(parameter, List.of(value)));
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.parameter()).isEqualTo(parameter);
            assertThat(error.value()).isEqualTo(value);
            assertThat(error.reason()).isNotBlank();
        });
    }

    @Test
    void all_slips_are_named_at_once() {
        assertThat(errors(Language.EN, Map.of("stars", List.of("1", "2", "5"), "size", List.of("500"))))
                .extracting(ParameterError::parameter)
                .containsExactly("stars", "stars", "size");
    }

    @Test
    void what_may_be_given_once_is_refused_twice() {
        assertThat(errors(Language.EN, Map.of("page", List.of("1", "2"))))
                .containsExactly(new ParameterError("page", "2", "may be given only once"));
    }

    @Test
    void an_overlong_text_is_refused_and_shown_cut() {
        assertThat(errors(Language.VI, Map.of("q", List.of("x".repeat(201)))))
                .containsExactly(new ParameterError("q", "x".repeat(80) + "…", "nhiều nhất 200 ký tự"));
    }

    @Test
    void too_many_values_are_refused() {
        List<String> values = java.util.stream.IntStream.range(0, 61)
                .mapToObj(String::valueOf)
                .toList();
        assertThat(errors(Language.EN, Map.of("set", values)))
                .containsExactly(new ParameterError("set", null, "at most 60 values"));
    }

    @Test
    void parameters_without_a_value_and_unknown_ones_change_nothing() {
        assertThat(query(Map.of("stars", List.of("", " "), "page", List.of(""), "utm_source", List.of("mail"))))
                .isEqualTo(ProductQuery.of("", 1, 24));
    }

    @Test
    void reasons_are_given_in_the_language_that_was_asked_for() {
        assertThat(errors(Language.VI, Map.of("stars", List.of("9"))).getFirst().reason())
                .isEqualTo("phải là một trong: 3, 4, 5");
        assertThat(errors(Language.EN, Map.of("stars", List.of("9"))).getFirst().reason())
                .isEqualTo("must be one of: 3, 4, 5");
        assertThat(errors(Language.EN, Map.of("page", List.of("209")))
                        .getFirst()
                        .reason())
                .isEqualTo("only the first 5,000 results can be paged to; narrow the search");
    }

    private static ProductQuery query(Map<String, List<String>> given) {
        ParameterReader reader = new ParameterReader(parameters(given), Language.VI);
        ProductQuery query = read(reader, Language.VI);
        reader.finish();
        return query;
    }

    private static List<ParameterError> errors(Language language, Map<String, List<String>> given) {
        ParameterReader reader = new ParameterReader(parameters(given), language);
        read(reader, language);
        return catchThrowableOfType(InvalidParameters.class, reader::finish).errors();
    }

    private static ProductQuery read(ParameterReader reader, Language language) {
        return new ProductParameters(
                        language,
                        number -> number >= 1 && number <= 26,
                        text -> Optional.ofNullable(PROVINCES.get(text)))
                .read(reader);
    }

    private static MultivaluedMap<String, String> parameters(Map<String, List<String>> given) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(given);
        return parameters;
    }
}
