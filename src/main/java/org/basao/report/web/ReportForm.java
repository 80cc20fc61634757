package org.basao.report.web;

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
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** What the pages about reports share. */
abstract class ReportForm {
    private static final String BUNDLE = "org.basao.report.messages";

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    Texts texts() {
        return Texts.of(BUNDLE, asked.language());
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(texts(), useCase);
    }

    /** Shows a page anew, so that reloading repeats nothing. */
    void go(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** What the address says is true of the page that it asked for, not of the form that was sent from there. */
    boolean isSaid(String name, String value) {
        return request.getMethod().equals("GET") && value.equals(request.getParameter(name));
    }

    /** A text of this feature with its parameter. */
    public String say(String key, Object parameter) {
        return texts().text(key, parameter);
    }

    public String dayOf(Instant instant) {
        return instant == null ? "" : Days.written(LocalDate.ofInstant(instant, Days.ZONE));
    }

    /** The public page of a product. */
    public String productPath(String code) {
        return asked.link((asked.language() == Language.VI ? "/san-pham/" : "/en/products/") + code);
    }
}
