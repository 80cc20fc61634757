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
import java.util.Arrays;
import java.util.stream.Collectors;
import org.basao.account.Caller;
import org.basao.account.api.ByKey;
import org.basao.inquiry.CounterService;
import org.basao.inquiry.Inbox;
import org.basao.inquiry.RoundService;
import org.basao.inquiry.TalkService;
import org.basao.inquiry.Talks;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.InboxTab;
import org.basao.inquiry.api.InboxView;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WriteRound;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Scope;
import org.basao.platform.web.rest.Answers;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.Problems;
import org.basao.site.web.api.ProgramCalls.Sent;

/** Talks of a buyer with a producer, for the programs of both sides. */
@Path("/v1/talks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TalksResource {
    @Inject
    Caller caller;

    @Inject
    Talks talks;

    @Inject
    Inbox inbox;

    @Inject
    TalkService service;

    @Inject
    RoundService rounds;

    @Inject
    CounterService counters;

    @Inject
    ProgramCalls calls;

    @Inject
    Answers answers;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** A producer's inbox; a buyer's talks stand in its requests. */
    @GET
    @ByKey(Scope.READ_INQUIRIES)
    public Response find() {
        Language language = CommonParameters.language(uri, headers);
        int page = RequestsResource.page(uri, language);
        InboxTab tab = tab(language);
        InboxView found = inbox.find(caller.actor(), tab, page);
        InquirySheets sheets = InquirySheets.in(language);
        return answers.own(
                new TalkSheet.Found(
                        tab,
                        page,
                        found.more(),
                        found.lines().stream().map(sheets::summary).toList()),
                language);
    }

    private InboxTab tab(Language language) {
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        String given = reader.one("tab").orElse(InboxTab.WAITING.name());
        for (InboxTab tab : InboxTab.values()) {
            if (tab.name().equals(given)) {
                reader.finish();
                return tab;
            }
        }
        String all = Arrays.stream(InboxTab.values()).map(Enum::name).collect(Collectors.joining(", "));
        reader.refuse("tab", given, Texts.of(Problems.BUNDLE, language).text("body.constant", all));
        reader.finish();
        return InboxTab.WAITING;
    }

    @GET
    @Path("/{code}")
    @ByKey(Scope.READ_INQUIRIES)
    public Response read(@PathParam("code") String code) {
        Language language = CommonParameters.language(uri, headers);
        return answers.own(InquirySheets.in(language).talk(talks.find(caller.actor(), code)), language);
    }

    @POST
    @Path("/{code}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response say(@PathParam("code") String code, InputStream body) {
        Actor actor = caller.actor();
        Party side = talks.find(actor, code).side();
        return calls.make(actor, new Sent(uri, headers, body), given -> {
            Say say = new Say(code, InquiryBody.message(given));
            return () -> {
                String message = side == Party.PRODUCER ? service.askBack(actor, say) : service.reply(actor, say);
                return new MadeSheet(message, InquirySheets.path("talks", code));
            };
        });
    }

    /** A producer quotes, a buyer makes a counter-offer. */
    @POST
    @Path("/{code}/rounds")
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response offer(@PathParam("code") String code, InputStream body) {
        Actor actor = caller.actor();
        TalkView talk = talks.find(actor, code);
        return calls.change(actor, new Sent(uri, headers, body), given -> {
            WriteRound round = InquiryBody.round(given, talk);
            return () -> {
                if (talk.side() == Party.PRODUCER) {
                    var unused = rounds.send(actor, round);
                } else {
                    counters.send(actor, round);
                }
                return talk(code);
            };
        });
    }

    @POST
    @Path("/{code}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @ByKey(Scope.WRITE_INQUIRIES)
    public Response decline(@PathParam("code") String code, InputStream body) {
        Actor actor = caller.actor();
        return calls.change(actor, new Sent(uri, headers, body), given -> {
            DeclineTalk decline = InquiryBody.refusal(given, code);
            return () -> {
                service.decline(actor, decline);
                return talk(code);
            };
        });
    }

    private static MadeSheet talk(String code) {
        return new MadeSheet(code, InquirySheets.path("talks", code));
    }
}
