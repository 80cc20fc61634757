package org.basao.site.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * The API description (OpenAPI 3.1) at {@code /openapi}. It is written by hand and held to the resources by a test: the server's
 * own MicroProfile generator speaks OpenAPI 3.0 and leaves out examples, problems and what may be null.
 */
@WebServlet("/openapi")
public class DescriptionServlet extends HttpServlet {
    static final String FILE = "/org/basao/site/openapi.json";
    private static final long serialVersionUID = 1L;

    private byte[] description;

    @Override
    public void init() throws ServletException {
        try (InputStream file = DescriptionServlet.class.getResourceAsStream(FILE)) {
            description = file.readAllBytes();
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(description.length);
        response.getOutputStream().write(description);
    }
}
