package org.basao.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file asked for by its content hash, or a typeface in its folder of a version, never changes; others are kept for an hour. */
public class AssetCaching implements Filter {
    private static final String ASSETS = "/assets/";
    private static final String FONTS = "/assets/fonts/";

    @Inject
    Assets assets;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getServletPath();
        String hash = request.getParameter("v");
        boolean forever = path.startsWith(FONTS)
                || (hash != null && path.startsWith(ASSETS) && assets.isCurrent(path.substring(ASSETS.length()), hash));
        ((HttpServletResponse) response)
                .setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        chain.doFilter(request, response);
    }
}
