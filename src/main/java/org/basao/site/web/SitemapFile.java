package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.basao.catalogue.PublicList;
import org.basao.catalogue.api.ListedThing;
import org.basao.place.Places;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.Html;

/**
 * What crawlers may read, as a list of lists: {@code /sitemap.xml} names its parts, {@code /sitemap/pages.xml} and
 * {@code /sitemap/products-0.xml}. Made at each request for its day, so that what is no longer public is not in it.
 */
public class SitemapFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final String PAGES = "/pages.xml";
    private static final String PRODUCTS = "/products-([0-9]{1,4})\\.xml";

    @Inject
    transient PublicList list;

    @Inject
    transient Places places;

    @Inject
    transient Settings settings;

    @Inject
    transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate day = visit.day();
        String part = request.getPathInfo();
        String xml;
        if (part == null) {
            xml = index(list.productParts(day));
        } else if (part.equals(PAGES)) {
            xml = pages(day);
        } else if (part.matches(PRODUCTS)) {
            xml = things(Section.PRODUCTS, list.products(day, Integer.parseInt(part.replaceAll(PRODUCTS, "$1"))));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getWriter().print(xml);
    }

    private String index(int parts) {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex").append(SPACE);
        part(xml, PAGES);
        for (int i = 0; i < parts; i++) {
            part(xml, "/products-" + i + ".xml");
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private void part(StringBuilder xml, String name) {
        xml.append("<sitemap><loc>")
                .append(settings.baseUrl())
                .append("/sitemap")
                .append(name)
                .append("</loc></sitemap>\n");
    }

    private String pages(LocalDate day) {
        StringBuilder urls = new StringBuilder();
        both(urls, language -> Address.of(Section.HOME, language));
        both(urls, language -> Address.of(Section.PRODUCTS, language));
        places.provinces(day)
                .forEach(one -> both(
                        urls,
                        language -> Address.of(
                                Section.PROVINCES, language, either(language, one.name(), one.nameEn()), one.code())));
        list.producers(day).forEach(one -> both(urls, language -> address(Section.PRODUCERS, language, one)));
        return urls(urls);
    }

    private String things(Section section, List<ListedThing> some) {
        StringBuilder urls = new StringBuilder(some.size() * 200);
        some.forEach(one -> both(urls, language -> address(section, language, one)));
        return urls(urls);
    }

    private static String urls(StringBuilder urls) {
        return HEAD + "<urlset" + SPACE + urls + "</urlset>\n";
    }

    private static Address address(Section section, Language language, ListedThing one) {
        return Address.of(section, language, either(language, one.name(), one.nameEn()), one.code());
    }

    private static String either(Language language, String name, String nameEn) {
        return new Words(language).either(name, nameEn);
    }

    private void both(StringBuilder urls, Function<Language, Address> address) {
        for (Language language : Language.values()) {
            urls.append("<url><loc>")
                    .append(Html.escape(
                            settings.baseUrl() + address.apply(language).path()))
                    .append("</loc></url>\n");
        }
    }
}
