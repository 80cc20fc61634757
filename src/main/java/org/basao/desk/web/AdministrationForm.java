package org.basao.desk.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.basao.account.Visitor;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** What the pages of administrators share. */
abstract class AdministrationForm {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Days.ZONE);

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    private String saved = "";

    Language language() {
        return asked.language();
    }

    Actor actor() {
        return visitor.actor();
    }

    Texts texts() {
        return Texts.of("org.basao.desk.administration", language());
    }

    /** Runs the use case of a feature; if it is refused, the page says why in that feature's words. */
    boolean done(String feature, Runnable useCase) {
        return FormMessages.done(Texts.of("org.basao." + feature + ".messages", language()), useCase);
    }

    /** Notes what was just done, for the page to say. */
    void said(String what) {
        saved = what;
    }

    /** What was just done, in words, or nothing. */
    public String getSaved() {
        return saved.isEmpty() ? "" : texts().text(saved);
    }

    /** The parameter of the address; empty if it is not there. */
    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Opens a page of the desk anew, so that reloading it repeats nothing. */
    void go(DeskView view, String query) {
        try {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(asked.link(view.path(language())) + (query.isEmpty() ? "" : "?" + query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Day and time in Việt Nam; empty for none. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** A text with its parameters. */
    public String say(String key, Object one) {
        return texts().text(key, one);
    }

    public String say(String key, Object one, Object two) {
        return texts().text(key, one, two);
    }
}
