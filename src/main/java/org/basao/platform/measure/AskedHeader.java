package org.basao.platform.measure;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.basao.platform.config.Settings;
import org.basao.platform.config.Stage;

/** Says with each answer, outside production, how often index and database were asked for it. */
public class AskedHeader implements Filter {
    static final String NAME = "X-Asked";

    @Inject
    Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (settings.stage() == Stage.PRODUCTION) {
            chain.doFilter(request, response);
            return;
        }
        Asked.begin();
        chain.doFilter(request, new Counted((HttpServletResponse) response));
    }

    /** Answers are made as a whole and written at their end: whoever asks for the stream has asked everybody else before. */
    private static final class Counted extends HttpServletResponseWrapper {
        Counted(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            setHeader(NAME, Asked.text());
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            setHeader(NAME, Asked.text());
            return super.getWriter();
        }
    }
}
