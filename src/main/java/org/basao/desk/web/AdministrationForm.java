package org.basao.desk.web;

import org.basao.platform.i18n.Texts;
import org.basao.platform.web.FormMessages;

/** What the pages of administrators share beyond what all pages of the desk do: their own words, and what was just done. */
abstract class AdministrationForm extends DeskForm {
    private String saved = "";

    @Override
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
        go(link(view) + (query.isEmpty() ? "" : "?" + query));
    }

    /** A text with its parameters. */
    public String say(String key, Object one) {
        return texts().text(key, one);
    }

    public String say(String key, Object one, Object two) {
        return texts().text(key, one, two);
    }
}
