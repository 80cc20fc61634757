package org.basao.platform.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.basao.platform.web.health.HealthCheck.State;
import org.basao.platform.web.health.Readiness.Report;
import org.basao.platform.web.rest.JsonRecord;

/**
 * {@code /health/live} answers 200 as long as the process serves; {@code /health/ready} answers 503 while something that the
 * system cannot do without is down. Both are JSON and never kept by a cache.
 */
@WebServlet({HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Report report = LIVE.equals(request.getServletPath()) ? new Report(State.UP, List.of()) : readiness.report();
        response.setStatus(
                report.status() == State.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        byte[] body = JsonRecord.bytes(report, Optional.empty());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
