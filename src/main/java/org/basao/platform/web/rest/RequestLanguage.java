package org.basao.platform.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
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
        List<Locale> locales;
        try {
            locales = headers.getAcceptableLanguages();
        } catch (IllegalArgumentException | WebApplicationException e) {
            return Optional.empty(); // a header that cannot be read asks for nothing
        }
        return locales.stream()
                .flatMap(locale -> asked(locale.getLanguage()).stream())
                .findFirst();
    }
}
