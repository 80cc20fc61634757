package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.basao.catalogue.SampleNotice;

/** The page for our own faults: plain HTML in both languages that needs neither database nor Faces, and shows no detail. */
public class ErrorAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/error.html";

    @Inject
    transient SampleNotice sampleNotice;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (InputStream page = getServletContext().getResourceAsStream(PAGE)) {
            String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            response.getWriter().print(html.replace("{hidden}", sampleNotice.isShown() ? "" : "hidden"));
        }
    }
}
