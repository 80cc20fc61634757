package org.basao.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.basao.kernel.PublicCode;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.search.SearchWords;
import org.basao.search.SearchWordsService;

/** Products that stand first for a query until a day, with the reason. */
@Named
@RequestScoped
public class PinsPage extends AdministrationForm {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject
    SearchWords words;

    @Inject
    SearchWordsService service;

    @Inject
    Clock clock;

    private String query;
    private String product;
    private String until;
    private String reason;
    private List<Pin> pins;

    /**
     * A pin.
     *
     * @param id of its button
     * @param ended whether its last day is over
     */
    public record Pin(
            String id, String query, String product, String name, String until, String reason, boolean ended) {}

    /** All, those that have ended too. */
    public List<Pin> getPins() {
        if (pins == null) {
            LocalDate today = Days.today(clock);
            pins = words.pins().stream()
                    .map(pin -> new Pin(
                            "end-" + pin.productCode() + "-"
                                    + Integer.toHexString(pin.query().hashCode()),
                            pin.query(),
                            pin.productCode(),
                            pin.productName(),
                            WRITTEN.format(pin.until()),
                            pin.reason(),
                            pin.until().isBefore(today)))
                    .toList();
        }
        return pins;
    }

    public void save() {
        boolean saved = done("search", () -> {
            String code = PublicCode.parse(product == null ? "" : product.strip())
                    .map(PublicCode::value)
                    .orElseThrow(() -> new InvalidField("product", "search.pin.product"));
            try {
                service.pin(actor(), text(query), code, day(), text(reason));
            } catch (NotFound e) {
                throw new InvalidField("product", "search.pin.product");
            }
        });
        if (saved) {
            said("pins.saved");
            query = "";
            product = "";
            until = "";
            reason = "";
            pins = null;
        }
    }

    public void end(String of, String code) {
        boolean ended = done("search", () -> {
            if (!service.unpin(actor(), of, code)) {
                throw new StaleVersion();
            }
        });
        if (ended) {
            said("pins.ended");
            pins = null;
        }
    }

    private LocalDate day() {
        String written = text(until);
        try {
            return written.contains("/") ? LocalDate.parse(written, DAY) : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new InvalidField("until", "search.pin.until");
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Opens the form with what a pin says, to be changed. */
    public String changePath(Pin pin) {
        // other names than the fields': of two values the address's would win
        return asked.link(DeskView.PINS.path(language())) + "?of=" + encoded(pin.query()) + "&code=" + pin.product()
                + "&end=" + encoded(pin.until()) + "&why=" + encoded(pin.reason()) + "#change";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The public page of a product. */
    public String productPath(String code) {
        return asked.link("/q/" + code.toUpperCase(Locale.ROOT));
    }

    public String getQuery() {
        return query == null ? parameter("of") : query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getProduct() {
        return product == null ? parameter("code") : product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getUntil() {
        return until == null ? parameter("end") : until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason == null ? parameter("why") : reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
