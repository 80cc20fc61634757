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
import java.net.URI;
import java.util.Locale;
import org.basao.platform.config.Settings;
import org.basao.platform.config.Stage;

/**
 * Answers 421 to requests for another host than ours, so that no redirect and no cache can be made to lead elsewhere. A developer's
 * machine is asked under many names; health is asked by monitors under the machine's own.
 */
public class HostFilter implements Filter {
    private static final int MISDIRECTED = 421;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Inject
    Settings settings;

    private String ours;

    @Override
    public void init(FilterConfig config) {
        ours = settings.stage() == Stage.LOCAL ? null : named(settings.baseUrl());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean health = asked.getRequestURI().startsWith(asked.getContextPath() + "/health/");
        if (ours != null && !health && !ours.equals(called(asked.getHeader("Host")))) {
            ((HttpServletResponse) response).setStatus(MISDIRECTED);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Host and port of an address, without the port that goes without saying. */
    static String named(String url) {
        URI address = URI.create(url);
        return called(address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort());
    }

    /** What a {@code Host} header calls, in small letters; http and https share their usual ports here. */
    static String called(String host) {
        return host == null
                ? ""
                : host.strip().toLowerCase(Locale.ROOT).replaceFirst(":(" + HTTP + "|" + HTTPS + ")$", "");
    }
}
