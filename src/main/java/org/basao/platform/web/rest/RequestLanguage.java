package org.basao.platform.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.basao.platform.i18n.Language;

/** In which language a request wants its answer: {@code lang} decides, then {@code Accept-Language}, then Vietnamese. */
public final class RequestLanguage {
    public static final String PARAMETER = "lang";

    private RequestLanguage() {}

    /** Never fails: a language that we do not have leaves the choice to the next rule. */
    public static Language of(UriInfo uri, HttpHeaders headers) {
        return asked(uri.getQueryParameters().getFirst(PARAMETER))
                .or(() -> accepted(headers))
                .orElse(Language.VI);
    }

    /** The language that a text such as {@code en} names. */
    public static Optional<Language> asked(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Optional<Language> accepted(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream() // best first
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .flatMap(tag -> asked(tag).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a header that cannot be read asks for nothing
        }
    }
}
