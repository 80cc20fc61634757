package org.basao.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.basao.organisation.PaperService;
import org.basao.organisation.Papers;
import org.basao.organisation.api.OrganisationPath;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.files.web.FileAnswer;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.web.Asked;

/**
 * Papers in and out. Each request is judged anew by who asks; a foreign paper looks like none. A plain form sends one, because a file
 * passes no Faces view, and is led back to the page it came from.
 */
public class PaperServlet extends HttpServlet {
    /** How many an organisation may have, for the words of a refusal. */
    static final int MOST = PaperService.MOST;

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor current;

    @Inject
    transient PaperService service;

    @Inject
    transient Papers papers;

    @Inject
    transient StoredFiles files;

    @Inject
    transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !current.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StoredFile paper;
        try {
            paper = papers.find(current.actor(), path.substring(1));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileAnswer.write(paper, files, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!current.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String claim = request.getParameter("claim");
        OrganisationPath page = claim == null ? OrganisationPath.ORGANISATION : OrganisationPath.CLAIM;
        String query;
        try {
            add(request.getPart("file"), claim);
            query = "done=added";
        } catch (NotFound | Forbidden e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (BusinessException e) {
            query = "refused=" + e.messageKey();
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", asked.link(page.in(asked.language())) + "?" + query);
    }

    private void add(Part file, String claim) throws IOException {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            throw new BusinessException("organisation.papers.missing");
        }
        try (InputStream content = file.getInputStream()) {
            if (claim == null) {
                service.add(current.actor(), file.getSubmittedFileName(), content);
            } else {
                service.addToClaim(current.actor(), claim, file.getSubmittedFileName(), content);
            }
        }
    }
}
