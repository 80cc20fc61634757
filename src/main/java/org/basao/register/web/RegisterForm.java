package org.basao.register.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;
import org.basao.register.api.RegisterPath;

/** What the officers' pages of the register share. */
abstract class RegisterForm {
    static final String BUNDLE = "org.basao.register.messages";

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    Actor actor() {
        return current.actor();
    }

    Texts texts() {
        return Texts.of(BUNDLE, asked.language());
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(texts(), useCase);
    }

    /** @param query such as {@code done=revoked}, or empty */
    void go(RegisterPath path, String query) {
        try {
            String address = path.in(asked.language()) + (query.isEmpty() ? "" : "?" + query);
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the address says is true of the page that it asked for, not of the form that was sent from there. */
    boolean isSaid(String name, String value) {
        return request.getMethod().equals("GET") && value.equals(request.getParameter(name));
    }

    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** A text of this feature with its parameter. */
    public String say(String key, Object parameter) {
        return texts().text(key, parameter);
    }

    public String day(LocalDate day) {
        return day == null ? "" : Days.written(day);
    }

    public String dayOf(Instant instant) {
        return instant == null ? "" : Days.written(LocalDate.ofInstant(instant, Days.ZONE));
    }

    /** The public page of a certificate. */
    public String certificatePath(String code) {
        return asked.link((asked.language() == Language.VI ? "/chung-nhan/" : "/en/certificates/") + code);
    }

    /** The public page of a product. */
    public String productPath(String code) {
        return asked.link((asked.language() == Language.VI ? "/san-pham/" : "/en/products/") + code);
    }

    String path(RegisterPath path) {
        return asked.link(path.in(asked.language()));
    }
}
