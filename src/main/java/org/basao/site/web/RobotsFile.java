package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.basao.catalogue.SampleNotice;
import org.basao.platform.config.Settings;

/** What crawlers may read: everything public, or nothing at all while sample data is loaded (law 12). */
public class RobotsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Settings settings;

    @Inject
    transient SampleNotice sampleNotice;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter()
                .print(
                        sampleNotice.isShown()
                                ? "# Dữ liệu minh họa / Sample data\nUser-agent: *\nDisallow: /\n"
                                : "User-agent: *\nDisallow: /api/\nDisallow: /q/\nSitemap: " + settings.baseUrl()
                                        + "/sitemap.xml\n");
    }
}
