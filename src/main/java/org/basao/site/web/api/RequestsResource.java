package org.basao.site.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.basao.account.Caller;
import org.basao.account.api.ByKey;
import org.basao.inquiry.RequestService;
import org.basao.inquiry.Requests;
import org.basao.inquiry.api.RequestSummary;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.Wanted;
import org.basao.kernel.Origin;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Scope;
import org.basao.platform.web.rest.Answers;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.Problems;
import org.basao.site.web.api.InquiryBody.Ending;
import org.basao.site.web.api.ProgramCalls.Sent;

/** A buyer's requests, for its own programs. */
@Path("/v1/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {
    static final int MOST_PAGES = 10_000;

    @Inject
    Caller caller;

    @Inject
    Requests requests;

    @Inject
    RequestService service;

    @Inject
    ProgramCalls calls;

    @Inject
    Answers answers;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @ByKey(Scope.READ_INQUIRIES)
    public Response find() {
        Language language = CommonParameters.language(uri, headers);
        int page = page(uri, language);
        boolean ended = ended(language);
        List<RequestSummary> found = requests.list(caller.actor(), ended, page);
        InquirySheets sheets = InquirySheets.in(language);
        return answers.own(
                new RequestSheet.Found(
                        page,
                        found.size() > Requests.PAGE,
                        InquirySheets.page(found, Requests.PAGE).stream()
                                .map(sheets::summary)
                                .toList()),
                language);
    }

    private boolean ended(Language language) {
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        String given = reader.one("ended").orElse("false");
        if (!given.equals("true") && !given.equals("false")) {
            reader.refuse("ended", given, Texts.of(Problems.BUNDLE, language).text("body.truth"));
        }
        reader.finish();
        return given.equals("true");
    }

    /** The number of the page that is asked for, from 1. */
    static int page(UriInfo uri, Language language) {
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        int page = reader.number("page", 1, MOST_PAGES, 1);
        reader.finish();
        return page;
    }

    @GET
    @Path("/{code}")
    @ByKey(Scope.READ_INQUIRIES)
    public Response read(@PathParam("code") String code) {
        Language language = CommonParameters.language(uri, headers);
        return answers.own(InquirySheets.in(language).request(found(code)), language);
    }

    private RequestView found(String code) {
        return requests.find(caller.actor(), code).orElseThrow(() -> new NotFound(code));
    }

    /** Written and sent in one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response ask(InputStream body) {
        Actor actor = caller.actor();
        return calls.make(actor, new Sent(uri, headers, body), given -> {
            Wanted wanted = InquiryBody.wanted(given);
            return () -> {
                String code = service.begin(actor, Origin.DIRECT, wanted);
                service.send(actor, requests.draft(actor, code));
                return made(code);
            };
        });
    }

    @POST
    @Path("/{code}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response withdraw(@PathParam("code") String code, InputStream body) {
        Actor actor = caller.actor();
        return calls.change(actor, new Sent(uri, headers, body), given -> {
            Ending ending = InquiryBody.ending(given, false);
            return () -> {
                service.withdraw(actor, code, ending.version());
                return made(code);
            };
        });
    }

    @POST
    @Path("/{code}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response close(@PathParam("code") String code, InputStream body) {
        Actor actor = caller.actor();
        return calls.change(actor, new Sent(uri, headers, body), given -> {
            Ending ending = InquiryBody.ending(given, true);
            return () -> {
                service.close(actor, code, ending.version(), ending.reason());
                return made(code);
            };
        });
    }

    private static MadeSheet made(String code) {
        return new MadeSheet(code, InquirySheets.path("requests", code));
    }
}
