package org.basao.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basao.platform.config.Settings;

/**
 * Security headers on every answer: nothing from elsewhere, no inline script or style on any page, no framing. No page needs more, so
 * there is no nonce.
 */
public class SecurityHeaders implements Filter {
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    @Inject
    Settings settings;

    private Map<String, String> headers;

    @Override
    public void init(FilterConfig config) {
        headers = of(settings.baseUrl());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        headers.forEach(answer::setHeader);
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        if (path.startsWith("/api/") || path.equals("/openapi")) { // open data: for pages of any site
            answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        chain.doFilter(request, response);
    }

    /** @param baseUrl over https it also asks browsers never to come by http again */
    static Map<String, String> of(String baseUrl) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (baseUrl.startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
