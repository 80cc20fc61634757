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
import java.util.List;
import java.util.OptionalLong;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.limit.RateLimits;

/** Answers 429 to whoever asks for more pages than a person reads. Files that browsers keep cost nothing, and the API says it itself. */
public class LimitFilter implements Filter {
    static final int TOO_MANY = 429;
    private static final List<String> FREE = List.of("/assets/", "/anh/", "/health/", "/api/");

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        OptionalLong wait = FREE.stream().anyMatch(path::startsWith)
                ? OptionalLong.empty()
                : limits.take(RateLimit.PAGES, clientAddress.of(asked));
        if (wait.isPresent()) {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Retry-After", String.valueOf(wait.getAsLong()));
            answer.sendError(TOO_MANY);
            return;
        }
        chain.doFilter(request, response);
    }
}
