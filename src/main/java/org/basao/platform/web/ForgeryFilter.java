package org.basao.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Refuses posts that do not come from a form of ours: the browser says where a request comes from, and the form's token has to match
 * its cookie. The API is called with tokens of its own and knows no cookie.
 */
public class ForgeryFilter implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Called with a token in the address, by programs that know no cookie: the API, and the links that end a kind of mail. */
    private static final List<String> UNGUARDED = List.of("/api/", "/thoi-nhan-thu/", "/en/unsubscribe/");

    @Inject
    ForgeryToken token;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        token.at(asked, answer);
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        boolean guarded =
                !READING.contains(asked.getMethod()) && UNGUARDED.stream().noneMatch(path::startsWith);
        if (guarded && isTooLarge(asked)) {
            answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (guarded && (isFromElsewhere(asked) || !token.isRight(asked.getParameter(ForgeryToken.FIELD)))) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The server reads a form when it is first asked for a parameter, and throws if its files are larger than their address takes. */
    private static boolean isTooLarge(HttpServletRequest request) {
        try {
            var unused = request.getParameter(ForgeryToken.FIELD);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
