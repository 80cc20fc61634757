package org.basao.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.basao.inquiry.api.RequestLimits;
import org.basao.kernel.Origin;
import org.basao.platform.config.Settings;
import org.basao.platform.security.Seal;
import org.basao.platform.security.Secrets;
import org.basao.platform.web.Cookies;

/**
 * The products that a visitor has put together to ask about. It lives in a signed cookie: nothing is kept of visitors, and what stands
 * in it was put there by us.
 */
@RequestScoped
public class Basket {
    private static final String COOKIE = "basao-basket";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SIGN_BYTES = 12;

    @Inject
    Cookies cookies;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    private Content content;

    /** @param searched whether any of them was found by searching */
    private record Content(boolean searched, List<String> products) {
        private String text() {
            return (searched ? "S" : "D") + String.join("", products);
        }
    }

    /** Public codes, in the order in which they were put there. */
    public List<String> products() {
        return content().products();
    }

    /** What led to them. */
    Origin origin() {
        return content().searched() ? Origin.SEARCH : Origin.DIRECT;
    }

    /** @return false if it is full */
    boolean add(HttpServletResponse response, String product, boolean searched) {
        List<String> products = new ArrayList<>(products());
        if (!products.contains(product)) {
            if (products.size() >= RequestLimits.MOST_LINES) {
                return false;
            }
            products.add(product);
        }
        keep(response, new Content(content().searched() || searched, List.copyOf(products)));
        return true;
    }

    void remove(HttpServletResponse response, String product) {
        keep(
                response,
                new Content(
                        content().searched(),
                        products().stream().filter(one -> !one.equals(product)).toList()));
    }

    void empty(HttpServletResponse response) {
        content = new Content(false, List.of());
        cookies.remove(response, COOKIE);
    }

    private void keep(HttpServletResponse response, Content changed) {
        content = changed;
        cookies.set(response, COOKIE, changed.text() + "." + sign(changed.text()), KEPT);
    }

    private Content content() {
        if (content == null) {
            content = cookies.value(request, COOKIE).stream()
                    .flatMap(this::read)
                    .findFirst()
                    .orElse(new Content(false, List.of()));
        }
        return content;
    }

    private Stream<Content> read(String cookie) {
        int dot = cookie.indexOf('.');
        String text = dot < 0 ? "" : cookie.substring(0, dot);
        boolean ours = text.matches("[SD]([0-9A-Z]{10})*") && Secrets.same(sign(text), cookie.substring(dot + 1));
        return ours
                ? Stream.of(new Content(
                        text.startsWith("S"),
                        Arrays.stream(text.substring(1).split("(?<=\\G.{10})", -1))
                                .filter(code -> !code.isEmpty())
                                .toList()))
                : Stream.empty();
    }

    private String sign(String text) {
        byte[] whole = new Seal(settings.secret(), "basket").fingerprint(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGN_BYTES));
    }
}
