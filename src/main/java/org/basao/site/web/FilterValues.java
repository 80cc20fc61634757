package org.basao.site.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.organisation.api.EntityType;
import org.basao.site.web.Criteria.Filter;

/** Which values a filter can have at all. Others are left out: they could match nothing and have neither a name nor a picture. */
final class FilterValues {
    private static final Pattern STARS = Pattern.compile("[3-5]");
    private static final Pattern GROUP = Pattern.compile("I|II|III|IV|V|VI");
    private static final Pattern SET = Pattern.compile("[1-9][0-9]?");
    private static final Pattern ENTITY_TYPE =
            Pattern.compile(Stream.of(EntityType.values()).map(Enum::name).collect(Collectors.joining("|")));
    private static final Pattern PLAIN = Pattern.compile("\\P{Cntrl}+");

    private FilterValues() {}

    static boolean accept(Filter filter, String value) {
        Pattern pattern = switch (filter) {
            case STARS -> STARS;
            case GROUP -> GROUP;
            case SET -> SET;
            case ENTITY_TYPE -> ENTITY_TYPE;
            default -> PLAIN;
        };
        return pattern.matcher(value).matches();
    }
}
