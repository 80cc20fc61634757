package org.basao.inquiry.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.basao.inquiry.RequestService;
import org.basao.inquiry.Requests;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.kernel.Origin;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.web.Asked;

/**
 * Keeps a draft while somebody types, for the page's script. It stands at the address of the page itself too, because the server takes
 * uploads only where a servlet says how large they may be; the desk's filter leads to the page before it is reached.
 */
public class DraftSaving extends HttpServlet {
    /** Below the page's address. */
    static final String KEEP = "/nhap";

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    transient CurrentActor current;

    @Inject
    transient RequestService service;

    @Inject
    transient Requests requests;

    @Inject
    transient Asked asked;

    @Inject
    transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!KEEP.equals(request.getPathInfo()) || !current.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JsonObject kept;
        try {
            kept = keep(current.actor(), request);
        } catch (NotFound | Forbidden e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (BusinessException e) { // the page says why when it is sent
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter().write(kept.toString());
    }

    private JsonObject keep(Actor actor, HttpServletRequest request) {
        String code = text(request, "code");
        List<String> products =
                AskForm.codes(Stream.of(text(request, "products").split(" ", -1)));
        String[] documents = request.getParameterValues("documents");
        Wanted wanted = AskFields.sent(asked.language(), request.getParameterMap())
                .read(
                        products,
                        request.getParameter("sample") != null,
                        documents == null ? List.of() : List.of(documents));
        long version;
        if (code.isEmpty()) {
            Origin origin = "SEARCH".equals(text(request, "from")) ? Origin.SEARCH : Origin.DIRECT;
            code = service.begin(actor, origin, wanted);
            version = requests.draft(actor, code).version();
        } else {
            String seen = text(request, "version");
            version = service.save(
                    actor, new SaveRequest(code, seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1, wanted));
        }
        return Json.createObjectBuilder()
                .add("code", code)
                .add("version", version)
                .add(
                        "said",
                        Texts.of("org.basao.inquiry.ask", asked.language())
                                .text("draft.kept", TIME.format(LocalTime.ofInstant(clock.instant(), Days.ZONE))))
                .build();
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
