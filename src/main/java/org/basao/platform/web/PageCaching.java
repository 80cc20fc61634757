package org.basao.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Public pages carry an ETag and may be kept, but are asked for again each time: a certificate that was revoked a second ago must not
 * be shown from a cache. An unchanged page then costs a 304 without a body.
 */
public class PageCaching implements Filter {
    static final String CACHE_CONTROL = "public, max-age=0, must-revalidate";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (!"GET".equals(asked.getMethod()) && !"HEAD".equals(asked.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        BufferedPage page = new BufferedPage(answer);
        chain.doFilter(request, page);
        if (answer.isCommitted()) {
            return;
        }
        byte[] body = page.bytes();
        if (answer.containsHeader("Cache-Control")) { // what is for one person only has said so itself
            answer.setContentLength(body.length);
            answer.getOutputStream().write(body);
            return;
        }
        if (answer.getStatus() == HttpServletResponse.SC_OK && body.length > 0) {
            String tag = tag(body);
            answer.setHeader("ETag", tag);
            answer.setHeader("Cache-Control", CACHE_CONTROL);
            answer.setHeader("Vary", "Accept-Encoding");
            if (matches(asked.getHeader("If-None-Match"), tag)) {
                answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        } else {
            answer.setHeader("Cache-Control", "no-store");
        }
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
    }

    /** Weak, because the server may compress the body on its way. */
    static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean matches(String known, String tag) {
        if (known == null) {
            return false;
        }
        for (String one : known.split(",", -1)) {
            if (one.strip().equals(tag) || "*".equals(one.strip())) {
                return true;
            }
        }
        return false;
    }
}
