package org.basao.site.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One request with its answer, and the few ways in which a public address is answered. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {

    /** The path below the context, as it was sent; our addresses hold nothing that is encoded. */
    String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    boolean isReading() {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    void show(String page) throws IOException, ServletException {
        request.getRequestDispatcher("/site/" + page + ".xhtml").forward(request, response);
    }

    void missing() throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    void moved(String path) {
        redirect(HttpServletResponse.SC_MOVED_PERMANENTLY, path);
    }

    void found(String path) {
        response.setHeader("Cache-Control", "no-store");
        redirect(HttpServletResponse.SC_FOUND, path);
    }

    /** Paths of ours only, so that nobody is led elsewhere. */
    private void redirect(int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
