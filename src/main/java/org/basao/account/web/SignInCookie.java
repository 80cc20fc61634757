package org.basao.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.basao.account.Visitor;
import org.basao.account.api.FreshSignIn;
import org.basao.platform.web.Cookies;
import org.basao.platform.web.ForgeryToken;

/** The cookie that holds the token of a sign-in. */
@ApplicationScoped
public class SignInCookie {
    private Cookies cookies;
    private ForgeryToken forgery;
    private Clock clock;

    protected SignInCookie() {}

    @Inject
    public SignInCookie(Cookies cookies, ForgeryToken forgery, Clock clock) {
        this.cookies = cookies;
        this.forgery = forgery;
        this.clock = clock;
    }

    /** Gives the browser its token, and with it a new token for its forms. */
    void set(HttpServletResponse response, FreshSignIn fresh) {
        Duration age = fresh.kept() ? Duration.between(clock.instant(), fresh.expiresAt()) : null;
        cookies.set(response, Visitor.COOKIE, fresh.token(), age);
        forgery.renew();
    }

    void remove(HttpServletResponse response) {
        cookies.remove(response, Visitor.COOKIE);
        forgery.renew();
    }
}
