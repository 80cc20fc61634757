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
import org.basao.inquiry.AcceptanceService;
import org.basao.inquiry.Deals;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.DealSummary;
import org.basao.inquiry.api.DealView;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Scope;
import org.basao.platform.web.rest.Answers;
import org.basao.site.web.api.ProgramCalls.Sent;

/** What was agreed on, for the programs of both sides; a buyer's makes it. */
@Path("/v1/deals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DealsResource {
    @Inject
    Caller caller;

    @Inject
    Deals deals;

    @Inject
    AcceptanceService service;

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
        int page = RequestsResource.page(uri, language);
        List<DealSummary> found = deals.page(caller.actor(), page);
        return answers.own(
                new DealSheet.Found(
                        page,
                        found.size() > Deals.LINES,
                        InquirySheets.page(found, Deals.LINES).stream()
                                .map(InquirySheets::summary)
                                .toList()),
                language);
    }

    @GET
    @Path("/{code}")
    @ByKey(Scope.READ_INQUIRIES)
    public Response read(@PathParam("code") String code) {
        Language language = CommonParameters.language(uri, headers);
        DealView deal = deals.find(caller.actor(), code).orElseThrow(() -> new NotFound(code));
        return answers.own(InquirySheets.in(language).deal(deal), language);
    }

    /** The buyer takes lines of an offer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response accept(InputStream body) {
        Actor actor = caller.actor();
        return calls.make(actor, new Sent(uri, headers, body), given -> {
            Accept accept = InquiryBody.acceptance(given);
            return () -> {
                String code = service.accept(actor, accept);
                return new MadeSheet(code, InquirySheets.path("deals", code));
            };
        });
    }
}
