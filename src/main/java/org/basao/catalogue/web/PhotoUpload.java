package org.basao.catalogue.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basao.catalogue.PhotoService;
import org.basao.catalogue.api.CataloguePath;
import org.basao.kernel.PublicCode;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.web.Asked;

/**
 * Takes several photos at once and leads back to their page, which says how many were taken and why others were not. Each is a
 * transaction of its own: what came whole stays, whatever became of the others.
 */
public class PhotoUpload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    transient CurrentActor current;

    @Inject
    transient PhotoService service;

    @Inject
    transient Asked asked;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String product = PublicCode.parse(String.valueOf(request.getParameter("code")))
                .map(PublicCode::value)
                .orElse("");
        if (!current.isPresent() || product.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int added = 0;
        Map<String, Integer> refused = new TreeMap<>();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals("photo") && part.getSize() > 0) {
                    String why = add(product, part);
                    if (why == null) {
                        added++;
                    } else {
                        refused.merge(why, 1, Integer::sum);
                    }
                }
            }
        } catch (NotFound | Forbidden e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (added == 0 && refused.isEmpty()) {
            refused.put("missing", 1);
        }
        if (String.valueOf(request.getHeader("Accept")).startsWith("application/json")) {
            answer(response, added, refused.keySet());
            return;
        }
        String query = "?code=" + product + "&added=" + added
                + (refused.isEmpty()
                        ? ""
                        : "&refused="
                                + refused.entrySet().stream()
                                        .map(one -> one.getKey() + "." + one.getValue())
                                        .collect(Collectors.joining("_")));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", asked.link(CataloguePath.OFFER_PHOTOS.in(asked.language())) + query);
    }

    /** For the page itself, which sends one after the other and says how far each is. */
    private void answer(HttpServletResponse response, int added, Set<String> refused) throws IOException {
        Texts texts = Texts.of(OfferForm.BUNDLE, asked.language());
        JsonObjectBuilder json = JSON.createObjectBuilder().add("added", added);
        refused.stream().findFirst().ifPresent(why -> json.add("refused", PhotoRefusal.words(texts, why)));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }

    /** @return why it was refused, or null */
    private String add(String product, Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            service.add(current.actor(), product, content);
            return null;
        } catch (NotFound | Forbidden e) {
            throw e;
        } catch (BusinessException e) {
            return PhotoRefusal.of(e.messageKey());
        }
    }
}
