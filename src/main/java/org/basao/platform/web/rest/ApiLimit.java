package org.basao.platform.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.OptionalLong;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.limit.RateLimits;
import org.basao.platform.web.ClientAddress;
import org.basao.platform.web.rest.Problems.Kind;

/** Answers 429 to whoever asks the API for more than its share, before anything is looked for. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
@ApplicationScoped
public class ApiLimit implements ContainerRequestFilter {
    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Problems problems;

    @Inject
    HttpServletRequest request;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext context) {
        OptionalLong wait = limits.take(RateLimit.API, clientAddress.of(request));
        if (wait.isPresent()) {
            Response answer = problems.answer(Kind.TOO_MANY, Kind.TOO_MANY.status(), uri, headers, List.of());
            context.abortWith(Response.fromResponse(answer)
                    .header(HttpHeaders.RETRY_AFTER, wait.getAsLong())
                    .build());
        }
    }
}
