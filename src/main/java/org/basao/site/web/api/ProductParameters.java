package org.basao.site.web.api;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.kernel.Dimension;
import org.basao.organisation.api.EntityType;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.RequestLanguage;
import org.basao.search.api.Band;
import org.basao.search.api.OfferFilter;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Sort;

/**
 * Reads what {@code GET /products} is asked. Strict where the pages are lenient: a program must learn of a slip, because nobody
 * looks at what it gets.
 *
 * @param isSet whether a product set of this number exists
 * @param province code of the present province that a code or a name, now or before, stands for
 */
record ProductParameters(Language language, IntPredicate isSet, Function<String, Optional<String>> province) {
    static final String BUNDLE = "org.basao.site.api";
    static final int USUAL_SIZE = 24;
    static final int TEXT_LENGTH = 200;
    private static final int STANDARD_LENGTH = 60;
    private static final List<String> GROUPS = List.of("I", "II", "III", "IV", "V", "VI");

    /** The query that the parameters make; what cannot be taken is noted with the reader. */
    ProductQuery read(ParameterReader reader) {
        Texts texts = Texts.of(BUNDLE, language);
        String text = reader.one("q").orElse("");
        if (text.length() > TEXT_LENGTH) {
            reader.refuse("q", text, texts.text("tooLong", TEXT_LENGTH));
            text = "";
        }
        Set<String> groups = each(reader, "group", texts.text("group"), value -> oneOf(GROUPS, value));
        Set<Integer> sets =
                each(reader, "set", texts.text("set"), value -> small(value).filter(isSet::test));
        Set<Integer> stars = each(
                reader,
                "stars",
                texts.text("oneOf", "3, 4, 5"),
                value -> small(value).filter(number -> number >= 3 && number <= 5));
        Set<String> provinces = each(reader, "province", texts.text("province"), province);
        Set<String> entityTypes = each(
                reader,
                "entityType",
                texts.text("oneOf", joined(names(EntityType.values()))),
                value -> oneOf(names(EntityType.values()), value));
        OfferFilter offer = offer(reader, texts);
        int size = reader.number("size", 1, ProductQuery.MOST_ON_PAGE, USUAL_SIZE);
        int page = reader.number("page", 1, 1_000_000, 1);
        if ((long) page * size > ProductQuery.DEEPEST_HIT) {
            reader.refuse("page", String.valueOf(page), texts.text("tooDeep", ProductQuery.DEEPEST_HIT));
            page = 1;
        }
        Sort sort = sort(reader, texts);
        language(reader, texts);
        return new ProductQuery(text, groups, sets, stars, provinces, entityTypes, page, size, sort, offer);
    }

    private static OfferFilter offer(ParameterReader reader, Texts texts) {
        Set<String> standards = each(
                reader,
                "standard",
                texts.text("tooLong", STANDARD_LENGTH),
                value -> Optional.of(value).filter(one -> one.length() <= STANDARD_LENGTH));
        Set<Dimension> dimensions = each(
                reader,
                "dimension",
                texts.text("oneOf", joined(names(Dimension.values()))),
                value -> oneOf(names(Dimension.values()), value).map(Dimension::valueOf));
        Set<String> prices = each(reader, "price", texts.text("band"), value -> band(Band.PRICES, value));
        Set<String> orders = each(reader, "minimumOrder", texts.text("band"), value -> band(Band.ORDERS, value));
        String soon = String.valueOf(OfferFilter.SOON_DAYS);
        Set<String> ends = each(reader, "endsWithin", texts.text("oneOf", soon), value -> oneOf(List.of(soon), value));
        return new OfferFilter(standards, dimensions, prices, orders, !ends.isEmpty());
    }

    private static Optional<String> band(List<Band> bands, String code) {
        return Band.find(bands, code).map(Band::code);
    }

    /** Notes a {@code lang} that is neither vi nor en. */
    static void language(ParameterReader reader, Texts texts) {
        reader.one(RequestLanguage.PARAMETER)
                .filter(tag -> RequestLanguage.asked(tag).isEmpty())
                .ifPresent(tag -> reader.refuse(RequestLanguage.PARAMETER, tag, texts.text("oneOf", "vi, en")));
    }

    private static Sort sort(ParameterReader reader, Texts texts) {
        Optional<String> asked = reader.one("sort");
        Optional<Sort> sort = asked.flatMap(name -> Arrays.stream(Sort.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst());
        if (asked.isPresent() && sort.isEmpty()) {
            String names = joined(names(Sort.values())).toLowerCase(Locale.ROOT);
            reader.refuse("sort", asked.get(), texts.text("oneOf", names));
        }
        return sort.orElse(Sort.RELEVANCE);
    }

    private static <T> Set<T> each(
            ParameterReader reader, String name, String reason, Function<String, Optional<T>> meaning) {
        Set<T> values = new LinkedHashSet<>();
        for (String value : reader.many(name)) {
            meaning.apply(value).ifPresentOrElse(values::add, () -> reader.refuse(name, value, reason));
        }
        return values;
    }

    private static Optional<Integer> small(String text) {
        return text.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<String> oneOf(List<String> known, String value) {
        return Optional.of(value.toUpperCase(Locale.ROOT)).filter(known::contains);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static String joined(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
