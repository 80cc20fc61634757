package org.basao.desk.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.basao.account.Visitor;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** What the desk's own pages share: who looks, in which language, on which page of a list. */
abstract class DeskForm {
    private static final int MOST_PAGES = 10_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(Days.ZONE);

    @Inject
    Asked asked;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    Actor actor() {
        return visitor.actor();
    }

    Language language() {
        return asked.language();
    }

    Texts texts() {
        return Texts.of(DeskPage.BUNDLE, language());
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(texts(), useCase);
    }

    String link(DeskView view) {
        return asked.link(view.path(language()));
    }

    /**
     * Shows another page, or this one anew, so that reloading repeats nothing.
     *
     * @param path with the context
     */
    void go(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the page in the address, from 1. */
    int pageNumber() {
        String typed = request.getParameter("page");
        boolean number = typed != null && typed.matches("[0-9]{1,5}");
        return number ? Math.clamp(Integer.parseInt(typed), 1, MOST_PAGES) : 1;
    }

    /** Day and time in Việt Nam; empty for none. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }
}
