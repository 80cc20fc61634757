package org.basao.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.basao.platform.security.Secrets;

/** The token that every form of ours sends along with its cookie, so that no other site can post in somebody's name. */
@Named
@RequestScoped
public class ForgeryToken {
    /** The hidden field of each form. */
    public static final String FIELD = "form-token";

    static final String COOKIE = "basao-form";

    @Inject
    Cookies cookies;

    private HttpServletResponse response;
    private String value;

    void at(HttpServletRequest request, HttpServletResponse answer) {
        response = answer;
        value = cookies.value(request, COOKIE).orElse(null);
    }

    boolean isRight(String sent) {
        return Secrets.same(value, sent);
    }

    /** Begins one for a browser that has none: only pages with a form ask for it, so that others set no cookie. */
    public String getValue() {
        if (value == null) {
            value = Secrets.token();
            cookies.set(response, COOKIE, value, null);
        }
        return value;
    }

    /** After signing in, what was known before is worth nothing. */
    public void renew() {
        value = null;
        var unused = getValue();
    }
}
