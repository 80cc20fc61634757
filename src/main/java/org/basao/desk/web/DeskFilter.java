package org.basao.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.basao.account.Visitor;
import org.basao.account.api.AccountPath;
import org.basao.account.api.SignedIn;
import org.basao.account.api.StartPath;
import org.basao.desk.web.DeskView.Need;
import org.basao.platform.web.Asked;
import org.basao.platform.web.ForgeryToken;

/** Leads to the pages behind the public ones, over the sign-in where one is needed. Nothing of them is kept by anybody. */
public class DeskFilter implements Filter {
    @Inject
    Asked asked;

    @Inject
    Visitor visitor;

    @Inject
    DeskPage deskPage;

    @Inject
    ForgeryToken forgery;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest ask = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Optional<DeskView> address = DeskView.read(asked.path());
        if (address.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        answer.setHeader("Cache-Control", "no-store");
        AccountPath detour = detour(address.get().need());
        if (detour != null) {
            String query = ask.getQueryString() == null ? "" : "?" + ask.getQueryString();
            String next = address.get().need() != Need.PASSWORD
                    ? "?next=" + URLEncoder.encode(asked.path() + query, StandardCharsets.UTF_8)
                    : "";
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            answer.setHeader("Location", asked.link(detour.in(asked.language())) + next);
            return;
        }
        if (address.get().needsPermission() && !address.get().isOpenTo(visitor.actor())) {
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            answer.setHeader("Location", asked.link(StartPath.in(asked.language())));
            return;
        }
        var unused = forgery.getValue(); // its cookie has to go out before the page
        deskPage.at(address.get());
        ask.getRequestDispatcher("/desk/" + address.get().view() + ".xhtml").forward(request, response);
    }

    /** Where to go first, or null if all is there. */
    private AccountPath detour(Need need) {
        if (need == Need.NOTHING) {
            return null;
        }
        Optional<SignedIn> signedIn = visitor.signedIn();
        if (signedIn.isEmpty()) {
            return AccountPath.SIGN_IN;
        }
        return need != Need.PASSWORD && !signedIn.get().isComplete() ? AccountPath.SECOND_STEP : null;
    }
}
