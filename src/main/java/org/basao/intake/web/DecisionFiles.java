package org.basao.intake.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.basao.account.Visitor;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.files.web.FileAnswer;
import org.basao.register.DecisionScans;
import org.basao.register.api.RegisterPermission;

/**
 * The signed papers of decisions, for offices. It stands at the address of the page itself too, because the server takes uploads only where a
 * servlet says how large they may be; the desk's filter leads to the page before it is reached.
 */
public class DecisionFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String SCAN = "/ban-quet";

    @Inject
    transient Visitor visitor;

    @Inject
    transient DecisionScans scans;

    @Inject
    transient StoredFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!visitor.isPresent()
                || !visitor.actor().may(RegisterPermission.OVERSEE)
                || !SCAN.equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String certificate = String.valueOf(request.getParameter("certificate"));
            FileAnswer.write(scans.ofCertificate(visitor.actor(), certificate), files, request, response);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
