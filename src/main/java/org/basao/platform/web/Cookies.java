package org.basao.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.basao.platform.config.Settings;

/**
 * Cookies that no script reads and no other site sends along. Over https they are bound to this very host ({@code __Host-}); over
 * plain http, on a developer's machine, they cannot be.
 */
@ApplicationScoped
public class Cookies {
    private Settings settings;

    protected Cookies() {}

    @Inject
    public Cookies(Settings settings) {
        this.settings = settings;
    }

    public Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(fullName(name))
                        && !cookie.getValue().isBlank()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** @param age how long the browser keeps it; null until it is closed */
    public void set(HttpServletResponse response, String name, String value, Duration age) {
        response.addCookie(cookie(name, value, age));
    }

    Cookie cookie(String name, String value, Duration age) {
        Cookie cookie = new Cookie(fullName(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure());
        cookie.setAttribute("SameSite", "Lax");
        if (age != null) {
            cookie.setMaxAge((int) age.toSeconds());
        }
        return cookie;
    }

    public void remove(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    private boolean isSecure() {
        return settings.baseUrl().startsWith("https:");
    }

    private String fullName(String name) {
        return (isSecure() ? "__Host-" : "") + name;
    }
}
