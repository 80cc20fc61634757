package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.basao.catalogue.SampleNotice;
import org.basao.catalogue.api.CataloguePath;
import org.basao.kernel.PublicCode;
import org.basao.platform.i18n.Language;

/**
 * Leads public addresses to their pages. The code decides; a wrong name before it is answered with 301 and the right address, a
 * product that is no longer public with 410, an unknown thing with 404. Pages themselves cannot be asked for by their file names.
 */
public class AddressFilter implements Filter {
    @Inject
    Visit visit;

    @Inject
    ProductPage productPage;

    @Inject
    GonePage gonePage;

    @Inject
    ProducerPage producerPage;

    @Inject
    CertificatePage certificatePage;

    @Inject
    ProvincePage provincePage;

    @Inject
    ResultsPage resultsPage;

    @Inject
    SampleNotice sampleNotice;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = new Exchange((HttpServletRequest) request, (HttpServletResponse) response);
        String path = exchange.path();
        if (path.startsWith("/assets/") || path.startsWith("/health/")) { // neither waits for the database
            chain.doFilter(request, response);
            return;
        }
        if (sampleNotice.isShown()) {
            exchange.response().setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        // what the server decodes may be a view although the address as sent does not look like one
        String decoded = ((HttpServletRequest) request).getServletPath();
        if (path.startsWith("/site/") || decoded.startsWith("/site/") || decoded.endsWith(".xhtml")) {
            exchange.missing();
            return;
        }
        String previewed = CataloguePath.previewed(path);
        if (previewed != null) {
            preview(exchange, previewed);
            return;
        }
        if (path.startsWith("/q/")) {
            scanned(exchange, path.substring("/q/".length()));
            return;
        }
        Optional<Address> address = Address.read(path);
        if (address.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!exchange.isReading()) {
            exchange.response().setHeader("Allow", "GET, HEAD");
            exchange.response().sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (address.get().code() == null) {
            list(exchange, address.get());
        } else {
            thing(exchange, address.get());
        }
    }

    private void list(Exchange exchange, Address address) throws IOException, ServletException {
        if (!exchange.path().equals(address.path())) {
            exchange.moved(visit.path(address));
            return;
        }
        switch (address.section()) {
            case HOME -> plain(exchange, address, "home");
            case DESIGN -> plain(exchange, address, "design");
            case PRODUCTS -> {
                resultsPage.open(Criteria.read(exchange.request().getParameterMap()));
                exchange.show("results");
            }
            case PRODUCERS, CERTIFICATES, PROVINCES -> exchange.missing();
        }
    }

    private void plain(Exchange exchange, Address address, String page) throws IOException, ServletException {
        visit.at(address.in(Language.VI), address.in(Language.EN));
        exchange.show(page);
    }

    private void thing(Exchange exchange, Address address) throws IOException, ServletException {
        if (address.section() == Section.PROVINCES) {
            open(
                    exchange,
                    address,
                    provincePage.open(
                                    address.code(),
                                    Criteria.read(exchange.request().getParameterMap()))
                            ? provincePage.address(address.language())
                            : null,
                    "province");
            return;
        }
        String code = PublicCode.parse(address.code()).map(PublicCode::value).orElse("");
        if (code.isEmpty()) {
            exchange.missing();
            return;
        }
        switch (address.section()) {
            case PRODUCTS -> product(exchange, address, code);
            case PRODUCERS ->
                open(
                        exchange,
                        address,
                        producerPage.open(code) ? producerPage.address(address.language()) : null,
                        "producer");
            case CERTIFICATES ->
                open(
                        exchange,
                        address,
                        certificatePage.open(code) ? certificatePage.address(address.language()) : null,
                        "certificate");
            case HOME, DESIGN, PROVINCES -> exchange.missing();
        }
    }

    /** The page as it will be, for whoever belongs to its producer; nobody keeps it. */
    private void preview(Exchange exchange, String typed) throws IOException, ServletException {
        String code = PublicCode.parse(typed).map(PublicCode::value).orElse("");
        if (!code.isEmpty() && exchange.isReading() && productPage.preview(code)) {
            exchange.response().setHeader("Cache-Control", "private, no-store");
            exchange.response().setHeader("X-Robots-Tag", "noindex, nofollow");
            exchange.show("product");
        } else {
            exchange.missing();
        }
    }

    private void product(Exchange exchange, Address address, String code) throws IOException, ServletException {
        if (productPage.open(code)) {
            if (productPage.answered(AgeAnswer.of(exchange.request()))) {
                exchange.response().setHeader("Cache-Control", "private, no-store");
                exchange.response().setHeader("X-Robots-Tag", "noindex");
            }
            open(exchange, address, productPage.address(address.language()), "product");
        } else if (gonePage.open(code)) {
            exchange.response().setStatus(HttpServletResponse.SC_GONE);
            exchange.show("gone");
        } else {
            exchange.missing();
        }
    }

    /** @param right where the thing lives, or null if there is none */
    private void open(Exchange exchange, Address asked, Address right, String page)
            throws IOException, ServletException {
        if (right == null) {
            exchange.missing();
        } else if (!right.equals(asked)) {
            String query = exchange.request().getQueryString();
            exchange.moved(visit.path(right) + (query == null ? "" : "?" + query));
        } else {
            exchange.show(page);
        }
    }

    /** A scanned mark leads to its product, which tells its own standing if it is no longer public, or to its certificate. */
    private void scanned(Exchange exchange, String typed) throws IOException, ServletException {
        String code = PublicCode.parse(typed).map(PublicCode::value).orElse("");
        if (code.isEmpty()) {
            exchange.missing();
        } else if (productPage.open(code)) {
            exchange.found(visit.path(productPage.address(Language.VI)));
        } else if (gonePage.open(code)) {
            exchange.found(visit.path(gonePage.address(Language.VI)));
        } else if (certificatePage.open(code)) {
            exchange.found(visit.path(certificatePage.address(Language.VI)));
        } else {
            exchange.missing();
        }
    }
}
