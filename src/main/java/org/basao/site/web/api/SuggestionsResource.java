package org.basao.site.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.Answers;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.RequestLanguage;
import org.basao.search.Suggestions;
import org.basao.search.api.Suggestion;
import org.basao.site.web.Address;
import org.basao.site.web.Section;
import org.basao.site.web.Words;
import org.basao.site.web.api.FoundSuggestions.Suggested;

/** What a visitor may be typing. */
@Path("/v1/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {
    @Inject
    Suggestions suggestions;

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    public Response suggest() {
        Language language = RequestLanguage.of(uri, headers);
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        String text = text(reader, language);
        reader.finish();
        Words words = new Words(language);
        return answers.found(
                new FoundSuggestions(suggestions.suggest(text, Days.today(clock)).stream()
                        .map(one -> suggested(one, words, language))
                        .toList()),
                language,
                request);
    }

    /** What was typed so far; what cannot be taken is noted with the reader. */
    static String text(ParameterReader reader, Language language) {
        Texts texts = Texts.of(ProductParameters.BUNDLE, language);
        String text = reader.one("q").orElse("");
        ProductParameters.language(reader, texts);
        if (text.length() > ProductParameters.TEXT_LENGTH) {
            reader.refuse("q", text, texts.text("tooLong", ProductParameters.TEXT_LENGTH));
            return "";
        }
        return text;
    }

    private static Suggested suggested(Suggestion one, Words words, Language language) {
        String name = words.either(one.name(), one.nameEn());
        return new Suggested(one.kind(), name, one.detail(), path(one, name, language));
    }

    private static String path(Suggestion one, String name, Language language) {
        String products = Address.of(Section.PRODUCTS, language).path();
        return switch (one.kind()) {
            case PRODUCT ->
                Address.of(Section.PRODUCTS, language, name, one.code()).path();
            case PRODUCER ->
                Address.of(Section.PRODUCERS, language, name, one.code()).path();
            case PLACE ->
                one.code() == null
                        ? products + "?q=" + URLEncoder.encode(one.name(), StandardCharsets.UTF_8)
                        : Address.of(
                                        Section.PROVINCES,
                                        language,
                                        one.detail() == null ? one.name() : one.detail(),
                                        one.code())
                                .path();
            case SET -> products + "?set=" + one.code();
        };
    }
}
