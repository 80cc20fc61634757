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

    /** In the names of the fields by which Faces knows a form that was sent. */
    private static final String FACES = "jakarta.faces.";

    @Inject
    ForgeryToken token;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        token.at(asked, answer);
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        int refusal = READING.contains(asked.getMethod())
                ? refusalOfReading(asked)
                : UNGUARDED.stream().anyMatch(path::startsWith) ? 0 : refusalOfForm(asked);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            answer.sendError(refusal);
        }
    }

    /** Faces would take a link with the fields of a form for that form, and a browser follows links of any site with its cookies. */
    private static int refusalOfReading(HttpServletRequest request) {
        boolean form = request.getParameterMap().keySet().stream().anyMatch(name -> name.contains(FACES));
        return form ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    /** The server reads a form when it is first asked for a parameter, and throws if its files are larger than their address takes. */
    private int refusalOfForm(HttpServletRequest request) {
        String sent;
        try {
            sent = request.getParameter(ForgeryToken.FIELD);
        } catch (RuntimeException e) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return !isFromElsewhere(request) && token.isRight(sent) ? 0 : HttpServletResponse.SC_FORBIDDEN;
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
