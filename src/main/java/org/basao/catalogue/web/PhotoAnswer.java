package org.basao.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.catalogue.Photos;
import org.basao.platform.config.Days;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.CurrentActor;

/**
 * Photos at addresses that are made of their content. What a public product shows may be kept by everybody for ever; what is not shown
 * yet, or no more, is given to its producer only and kept by nobody.
 */
public class PhotoAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})/([0-9]{1,4})\\.jpg");

    @Inject
    transient Photos photos;

    @Inject
    transient StoredFiles files;

    @Inject
    transient CurrentActor current;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        String asker = current.isPresent() ? current.actor().actingFor() : null;
        Optional<Photos.Found> found = path.matches()
                ? photos.find(path.group(1), Integer.parseInt(path.group(2)), Days.today(clock), asker)
                : Optional.empty();
        if (found.isEmpty() || !(found.get().shown() || found.get().holder().equals(asker))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Photos.Found photo = found.get();
        String tag = "\"" + photo.file().sha256().substring(0, 32) + "\"";
        response.setHeader(
                "Cache-Control", photo.shown() ? "public, max-age=31536000, immutable" : "private, no-store");
        response.setHeader("ETag", tag);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLengthLong(photo.file().size());
        if (!"HEAD".equals(request.getMethod())) {
            try (InputStream content = files.open(photo.file())) {
                content.transferTo(response.getOutputStream());
            }
        }
    }
}
