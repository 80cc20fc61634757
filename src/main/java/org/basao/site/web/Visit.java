package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.basao.account.api.StartPath;
import org.basao.catalogue.SampleNotice;
import org.basao.inquiry.api.AskPath;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.Asked;

/** What every page needs to know of the request: its language, its day, its address in both languages. */
@Named
@RequestScoped
public class Visit {
    @Inject
    HttpServletRequest request;

    @Inject
    Asked asked;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    SampleNotice sampleNotice;

    private Language language;
    private Address vietnamese;
    private Address english;
    private String query = "";
    private String other;
    private LocalDate day;

    /** Says where the page lives in both languages; only such a page has a canonical address. */
    void at(Address inVietnamese, Address inEnglish) {
        vietnamese = inVietnamese;
        english = inEnglish;
    }

    /** Says where the same page is in the other language, for a page that has no public address. */
    void otherAt(String path) {
        other = path;
    }

    /** The part after the question mark that belongs to the page's identity, without the mark; may be empty. */
    void query(String canonical) {
        query = canonical.isEmpty() ? "" : "?" + canonical;
    }

    public Language language() {
        if (language == null) {
            language = asked.language();
        }
        return language;
    }

    public Locale getLocale() {
        return language().locale();
    }

    public boolean isVietnamese() {
        return language() == Language.VI;
    }

    public String getLang() {
        return language().tag();
    }

    public String getOtherLang() {
        return language().other().tag();
    }

    /** Whether the page has an address of its own, unlike an error page. */
    public boolean isPlaced() {
        return vietnamese != null;
    }

    public String getCanonical() {
        return isVietnamese() ? getVietnameseUrl() : getEnglishUrl();
    }

    public String getVietnameseUrl() {
        return settings.baseUrl() + vietnamese.path() + query;
    }

    public String getEnglishUrl() {
        return settings.baseUrl() + english.path() + query;
    }

    /** Path of the same page in the other language; of the home page where there is none. */
    public String getOtherPath() {
        if (other != null) {
            return request.getContextPath() + other;
        }
        if (!isPlaced()) {
            return path(Address.of(Section.HOME, language().other()));
        }
        return path(isVietnamese() ? english : vietnamese) + query;
    }

    String context() {
        return request.getContextPath();
    }

    /** The path a link needs, with the application's context. */
    public String path(Address address) {
        return request.getContextPath() + address.path();
    }

    public String getHomePath() {
        return path(Address.of(Section.HOME, language()));
    }

    public String getProductsPath() {
        return path(Address.of(Section.PRODUCTS, language()));
    }

    /** The same for everybody, so that public pages stay the same for everybody: it leads to the sign-in where that is needed. */
    public String getDeskPath() {
        return request.getContextPath() + StartPath.in(language());
    }

    /** What somebody has put together to ask about. */
    public String getBasketPath() {
        return request.getContextPath() + AskPath.BASKET.in(language());
    }

    public String getDesignPath() {
        return path(Address.of(Section.DESIGN, language()));
    }

    /** Results for these words. */
    public String searchPath(String text) {
        return getProductsPath() + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where the script of the search field asks for suggestions; what was typed is added to it. */
    public String getSuggestPath() {
        return request.getContextPath() + "/api/v1/suggestions?lang=" + getLang();
    }

    /** The description of the public API. */
    public String getApiPath() {
        return request.getContextPath() + "/openapi";
    }

    /** What a QR mark on a package or certificate says; the base address is configuration. */
    public String qrUrl(String code) {
        return settings.baseUrl() + "/q/" + code;
    }

    public String absolute(String path) {
        return settings.baseUrl() + path;
    }

    /** Whether the page must say that it shows sample data. */
    public boolean isSample() {
        return sampleNotice.isShown();
    }

    /** The day in Việt Nam on which the page is asked for; one for the whole page, also over midnight. */
    public LocalDate day() {
        if (day == null) {
            day = Days.today(clock);
        }
        return day;
    }
}
