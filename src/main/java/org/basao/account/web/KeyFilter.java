package org.basao.account.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.basao.account.ApiKeys;
import org.basao.account.Caller;
import org.basao.account.api.ByKey;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Scope;
import org.basao.platform.web.rest.Problems;
import org.basao.platform.web.rest.Problems.Kind;

/** Reads the key of a program. Cookies are never looked at here, so no other site can make a browser call in somebody's name. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class KeyFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Ba Sao\"";

    @Inject
    ApiKeys keys;

    @Inject
    Caller caller;

    @Inject
    Problems problems;

    @Context
    ResourceInfo resource;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        ByKey needed = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(ByKey.class);
        if (needed == null) {
            return;
        }
        String sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean bearer = sent != null && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        Optional<Actor> found =
                bearer ? keys.caller(sent.substring(SCHEME.length()).strip()) : Optional.empty();
        if (found.isEmpty()) {
            refuse(request, Kind.UNAUTHENTICATED, CHALLENGE + (bearer ? ", error=\"invalid_token\"" : ""));
        } else if (!found.get().hasScope(needed.value())) {
            refuse(request, Kind.FORBIDDEN, lacking(needed.value()));
        } else {
            caller.is(found.get());
        }
    }

    private static String lacking(Scope scope) {
        return CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"";
    }

    private void refuse(ContainerRequestContext request, Kind kind, String challenge) {
        Response answer = problems.answer(kind, kind.status(), uri, headers, List.of());
        request.abortWith(Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build());
    }
}
