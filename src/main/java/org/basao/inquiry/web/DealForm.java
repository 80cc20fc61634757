package org.basao.inquiry.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.basao.inquiry.api.InquiryPath;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** What the pages share on which offers are compared and deals are read. */
abstract class DealForm {
    private static final String BUNDLE = "org.basao.inquiry.messages";

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    private DealWords words;
    private Map<String, String> paths;

    Actor actor() {
        return current.actor();
    }

    /** How values are said in the language of the page. */
    public DealWords getWords() {
        if (words == null) {
            words = new DealWords(asked.language());
        }
        return words;
    }

    public String say(String key, Object parameter) {
        return getWords().say(key, parameter);
    }

    public String say(String key, Object first, Object second) {
        return getWords().say(key, first, second);
    }

    /** The pages of inquiries by their name. */
    public Map<String, String> getPaths() {
        if (paths == null) {
            paths = InquiryPath.all(path -> asked.link(path.in(asked.language())));
        }
        return paths;
    }

    /** The thing that the address names. */
    public String getCode() {
        return parameter("code");
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(Texts.of(BUNDLE, asked.language()), useCase);
    }

    void go(InquiryPath path, String query) {
        try {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(asked.link(path.in(asked.language())) + "?" + query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** What the address says is true of the page that it asked for, not of the form that was sent from there. */
    boolean isSaid(String name, String value) {
        return !isPost() && value.equals(request.getParameter(name));
    }

    /** The public page of a product. */
    public String productPath(String product) {
        return asked.link((asked.language() == Language.VI ? "/san-pham/" : "/en/products/") + product);
    }

    /** The public page of a certificate. */
    public String certificatePath(String certificate) {
        return asked.link((asked.language() == Language.VI ? "/chung-nhan/" : "/en/certificates/") + certificate);
    }
}
