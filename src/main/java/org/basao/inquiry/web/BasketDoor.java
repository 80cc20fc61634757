package org.basao.inquiry.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.basao.inquiry.api.AskPath;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.kernel.PublicCode;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;

/**
 * What the buttons of a public page do. That page is the same for everybody and holds no token, so they are links: into the visitor's
 * own basket or out of it, and on to the page of asking that fits whoever presses. Another site's link, or a browser that looks ahead,
 * changes nothing.
 */
public class BasketDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SEARCHED = "SEARCH";

    @Inject
    transient Basket basket;

    @Inject
    transient CurrentActor current;

    @Inject
    transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AskPath> door = Arrays.stream(AskPath.values())
                .filter(path -> path.in(asked.language()).equals(asked.path()))
                .findFirst();
        String product = PublicCode.parse(String.valueOf(request.getParameter("product")))
                .map(PublicCode::value)
                .orElse("");
        if (door.isEmpty() || product.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean searched = SEARCHED.equals(request.getParameter("from"));
        String next = switch (door.get()) {
            case BASKET_ADD -> added(request, response, product, searched);
            case BASKET_REMOVE -> removed(request, response, product);
            default -> askPath() + "?product=" + product + (searched ? "&from=" + SEARCHED : "");
        };
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", asked.link(next));
    }

    private String added(HttpServletRequest request, HttpServletResponse response, String product, boolean searched) {
        boolean taken = !isMeant(request) || basket.add(response, product, searched);
        return AskPath.BASKET.in(asked.language()) + (taken ? "" : "?full=1");
    }

    private String removed(HttpServletRequest request, HttpServletResponse response, String product) {
        if (isMeant(request)) {
            basket.remove(response, product);
        }
        return AskPath.BASKET.in(asked.language());
    }

    private static boolean isMeant(HttpServletRequest request) {
        boolean elsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        return !elsewhere && request.getHeader("Sec-Purpose") == null;
    }

    private String askPath() {
        Language language = asked.language();
        boolean buyer = current.isPresent() && current.actor().may(InquiryPermission.ASK);
        return buyer ? InquiryPath.ASK.in(language) : AskPath.ASK_AS_GUEST.in(language);
    }
}
