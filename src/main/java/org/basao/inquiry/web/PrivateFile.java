package org.basao.inquiry.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.kernel.PublicCode;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;

/** Something of the organisation acted for as a file, judged anew at each request; what is foreign looks like none. Nobody keeps it. */
abstract class PrivateFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9A-Za-z]{10})\\.([a-z]{3,4})");

    @Inject
    transient CurrentActor current;

    @Inject
    transient Asked asked;

    /** A file that was made. */
    static final class Made {
        private final String name;
        private final String type;
        private final byte[] content;

        /** @param type its media type */
        Made(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }
    }

    /** @param kind the end of its name, such as {@code pdf}. @return empty if there is none such for this actor */
    abstract Optional<Made> make(Actor actor, String code, String kind) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<PublicCode> code =
                path.matches() && current.isPresent() ? PublicCode.parse(path.group(1)) : Optional.empty();
        Optional<Made> made =
                code.isPresent() ? make(current.actor(), code.get().value(), path.group(2)) : Optional.empty();
        if (made.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(made.get().type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + made.get().name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(made.get().content.length);
        response.getOutputStream().write(made.get().content);
    }
}
