package org.basao.inquiry.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.basao.inquiry.TalkFiles;
import org.basao.inquiry.api.InquiryPath;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.files.web.FileAnswer;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.CurrentActor;

/**
 * The files of talks, for the two sides of each. It stands at the address of the talk's pages too, because the server takes uploads only
 * where a servlet says how large they may be; the desk's filter leads to the pages before it is reached.
 */
public class TalkFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String FILES = "/tep/";

    @Inject
    transient CurrentActor current;

    @Inject
    transient TalkFiles talkFiles;

    @Inject
    transient StoredFiles files;

    /** Below the context. */
    static String path(Language language, String key) {
        return InquiryPath.TALK.in(language) + FILES + key;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.startsWith(FILES) || !current.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StoredFile file;
        try {
            file = talkFiles.find(current.actor(), path.substring(FILES.length()));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FileAnswer.write(file, files, request, response);
    }
}
