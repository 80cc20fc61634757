package org.basao.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.basao.platform.i18n.Language;

/** The address that was asked for, whatever was forwarded since, and the language that it says. */
@Named
@RequestScoped
public class Asked {
    @Inject
    HttpServletRequest request;

    /** Below the context, as it was sent, without the query. */
    public String path() {
        return uri().substring(request.getContextPath().length());
    }

    private String uri() {
        for (String attribute :
                new String[] {RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI}) {
            if (request.getAttribute(attribute) instanceof String path) {
                return path;
            }
        }
        return request.getRequestURI();
    }

    public Language language() {
        String path = path();
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.VI;
    }

    public String getLang() {
        return language().tag();
    }

    public String getOtherLang() {
        return language().other().tag();
    }

    public Locale getLocale() {
        return language().locale();
    }

    /** The same page's home in this language. */
    public String getHomePath() {
        return request.getContextPath() + (language() == Language.EN ? "/en" : "/");
    }

    /** What a link needs: the context before a path of ours. */
    public String link(String path) {
        return request.getContextPath() + path;
    }
}
