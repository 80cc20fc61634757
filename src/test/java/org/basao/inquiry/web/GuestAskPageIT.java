package org.basao.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.AskedProducts;
import org.basao.inquiry.OfferRows;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.Rows;
import org.basao.platform.web.Asked;
import org.junit.jupiter.api.Test;

/** What the guests' form says before anybody types. */
class GuestAskPageIT {
    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final OfferRows made = new OfferRows(rows, services.clock().instant());
    private final String producer = made.organisation("PRODUCER", "HTX Men lá");
    private final String tea = sold("Chè men");
    private final String spirit = spirit(sold("Rượu men lá"));

    @Test
    void how_much_of_a_spirit_is_sold_at_the_least_is_shown_to_nobody_whose_age_is_not_known() {
        GuestAskPage page = page(Map.of("product", List.of(tea, spirit)));
        assertThat(page.isAskingAge()).isTrue();
        assertThat(page.getItems())
                .extracting(item -> page.minimum(item.product()).isEmpty())
                .containsExactly(false, true);
        assertThat(page.begun().lines()).extracting(Line::amount).containsExactly(new BigDecimal("5"), null);
        assertThat(page(Map.of("product", List.of(tea))).isAskingAge()).isFalse();
    }

    @Test
    void what_led_here_goes_along_when_something_is_taken_out_or_somebody_signs_in() {
        GuestAskPage page =
                page(Map.of("product", List.of(tea, spirit), "basket", List.of("1"), "from", List.of("SEARCH")));
        assertThat(page.without(spirit)).isEqualTo("/hoi-hang?product=" + tea + "&basket=1&from=SEARCH");
        assertThat(page.getAccountPath()).endsWith("?product=" + tea + "&product=" + spirit + "&from=SEARCH");
        GuestAskPage other = page(Map.of("product", List.of(tea, spirit)));
        assertThat(other.without(tea)).isEqualTo("/hoi-hang?product=" + spirit);
    }

    private String sold(String name) {
        String product = made.product(producer, name);
        rows.change("""
                update listing set minimum_order = 5, minimum_unit = 'KILOGRAM'
                 where product_id = (select id from product where code = ?)
                """, product);
        return product;
    }

    private String spirit(String product) {
        rows.change("""
                update product set set_id = (select id from product_set where legal_notice = 'ALCOHOL' order by id limit 1)
                 where code = ?
                """, product);
        return product;
    }

    /** As the container would put it together. */
    @SuppressWarnings("UnnecessaryAssignment")
    private GuestAskPage page(Map<String, List<String>> parameters) {
        GuestAskPage page = new GuestAskPage();
        page.askedProducts = services.get(AskedProducts.class);
        page.clock = services.get(Clock.class);
        page.request = request(parameters);
        page.asked = new Asked() {
            @Override
            public String path() {
                return "/hoi-hang";
            }

            @Override
            public String link(String path) {
                return path;
            }
        };
        return page;
    }

    private static HttpServletRequest request(Map<String, List<String>> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                GuestAskPageIT.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getParameter" ->
                        parameters.containsKey(arguments[0])
                                ? parameters.get(arguments[0]).getFirst()
                                : null;
                    case "getParameterValues" ->
                        parameters.containsKey(arguments[0])
                                ? parameters.get(arguments[0]).toArray(String[]::new)
                                : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
