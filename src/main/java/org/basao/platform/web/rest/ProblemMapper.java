package org.basao.platform.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.security.Forbidden;
import org.basao.platform.web.rest.Problems.Kind;

/** Turns every exception below {@code /api} into a problem. What is our own failure is logged, and told only by an id. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    Problems problems;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case InvalidParameters invalid ->
                problems.answer(Kind.INVALID_PARAMETERS, 400, uri, headers, invalid.errors());
            case NotFound missing -> problems.answer(Kind.NOT_FOUND, 404, uri, headers, List.of());
            case Forbidden lacking -> problems.answer(Kind.FORBIDDEN, 403, uri, headers, List.of());
            case BusinessException refusal -> problems.refused(refusal, uri, headers);
            case WebApplicationException refused when refused.getResponse().getStatus() < 500 -> refused(refused);
            // a header that cannot be read: nothing else is processed here
            case ProcessingException malformed -> problems.answer(Kind.REFUSED, 400, uri, headers, List.of());
            default -> failed(thrown);
        };
    }

    private Response refused(WebApplicationException refused) {
        Response given = refused.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        Response answer = problems.answer(Kind.of(given.getStatus()), given.getStatus(), uri, headers, List.of());
        String allowed = given.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private Response failed(Throwable thrown) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.log(Level.SEVERE, "API request failed, told as " + instance, thrown);
        return problems.failed(instance, uri, headers);
    }
}
