package org.basao.site.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basao.catalogue.Catalogue;
import org.basao.catalogue.api.GoneProduct;
import org.basao.catalogue.api.ProductView;
import org.basao.kernel.PublicCode;
import org.basao.place.Places;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.rest.Answers;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.Problem;
import org.basao.platform.web.rest.Problems;
import org.basao.platform.web.rest.Problems.Kind;
import org.basao.platform.web.rest.RequestLanguage;
import org.basao.register.ProductSets;
import org.basao.search.RecentSearches;
import org.basao.search.SearchUnavailable;
import org.basao.search.ZeroHits;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.Related;
import org.basao.search.api.SearchResult;
import org.basao.site.web.api.FoundProducts.Nearby;

/** Certified products, found and read. */
@Path("/v1/products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
    @Inject
    RecentSearches search;

    @Inject
    ZeroHits zeroHits;

    @Inject
    Catalogue catalogue;

    @Inject
    ProductSets sets;

    @Inject
    Places places;

    @Inject
    FacetLabels labels;

    @Inject
    Answers answers;

    @Inject
    Problems problems;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @GET
    public Response find() {
        LocalDate day = Days.today(clock);
        Language language = RequestLanguage.of(uri, headers);
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        ProductQuery query = new ProductParameters(
                        language, number -> sets.set(number).isPresent(), text -> province(text, day))
                .read(reader);
        reader.finish();
        SearchResult result;
        try {
            result = search.search(query, day);
        } catch (SearchUnavailable e) {
            // more ask at once than can be answered: "nothing found" would be a lie that a program believes
            return problems.answer(Kind.UNAVAILABLE, Kind.UNAVAILABLE.status(), uri, headers, List.of());
        }
        zeroHits.note(query, result, day);
        Sheets sheets = Sheets.in(language, settings.baseUrl());
        return answers.found(
                new FoundProducts(
                        result.total(),
                        result.page(),
                        result.size(),
                        result.sort().name().toLowerCase(Locale.ROOT),
                        result.relaxed(),
                        result.degraded(),
                        result.items().stream().map(sheets::item).toList(),
                        labels.label(result.facets(), language, day),
                        related(result.related(), sheets),
                        result.meant()),
                language,
                request);
    }

    private static Nearby related(Related related, Sheets sheets) {
        return related == null
                ? null
                : new Nearby(
                        true,
                        related.dropped(),
                        related.set(),
                        related.total(),
                        related.items().stream().map(sheets::item).toList());
    }

    private Optional<String> province(String text, LocalDate day) {
        return places.province(text, day)
                .or(() -> places.find(text, day).map(match -> match.province()))
                .map(province -> province.code());
    }

    @GET
    @Path("/{code}")
    public Response read(@PathParam("code") String typed) {
        LocalDate day = Days.today(clock);
        Language language = CommonParameters.language(uri, headers);
        String code = PublicCode.parse(typed).map(PublicCode::value).orElseThrow(() -> new NotFound(typed));
        Optional<ProductView> product = catalogue.product(code, day);
        if (product.isEmpty()) {
            return gone(catalogue.gone(code, day).orElseThrow(() -> new NotFound(code)), language);
        }
        return answers.found(
                Sheets.in(language, settings.baseUrl())
                        .product(
                                product.get(),
                                sets.set(product.get().card().setNumber()).orElseThrow()),
                language,
                request);
    }

    private Response gone(GoneProduct product, Language language) {
        int status = Kind.GONE.status();
        Problem problem = problems.word(Kind.GONE, status, Problems.path(uri), language, List.of());
        return answers.problem(
                status,
                new GoneProblem(
                        problem.type(),
                        problem.title(),
                        status,
                        problem.detail(),
                        problem.instance(),
                        product.code(),
                        product.name(),
                        product.since(),
                        Sheets.in(language, settings.baseUrl()).certificates(product.certificates())),
                language);
    }
}
