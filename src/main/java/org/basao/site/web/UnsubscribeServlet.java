package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes both the click of a person and the one click of a mail program (RFC 8058: a POST without cookies, answered without a
 * redirect). The token in the address is all the right that is needed, so the form carries no other.
 */
public class UnsubscribeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient UnsubscribePage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean end)
            throws IOException, ServletException {
        String token =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Exchange exchange = new Exchange(request, response);
        if (!page.open(token)) {
            exchange.missing();
            return;
        }
        if (end) {
            page.end(token);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        exchange.show("unsubscribe");
    }
}
