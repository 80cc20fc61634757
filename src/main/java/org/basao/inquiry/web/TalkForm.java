package org.basao.inquiry.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.basao.inquiry.Talks;
import org.basao.inquiry.api.FileView;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.TalkView;
import org.basao.kernel.PublicCode;
import org.basao.platform.config.Days;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** What the pages share on which two sides talk and offer. */
abstract class TalkForm {
    /** What is refused is said in the words of the whole feature. */
    private static final String REFUSALS = "org.basao.inquiry.messages";

    private static final String BUNDLE = "org.basao.inquiry.talk";
    private static final int KILOBYTE = 1024;

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    Talks talks;

    @Inject
    Clock clock;

    private TalkView talk;
    private boolean looked;
    private LocalDate today;

    /** The talk that the address names; null if there is none for whoever looks. */
    public TalkView getTalk() {
        if (!looked) {
            looked = true;
            talk = read();
        }
        return talk;
    }

    TalkView read() {
        try {
            return PublicCode.parse(String.valueOf(request.getParameter("code")))
                    .map(code -> talks.find(actor(), code.value()))
                    .orElse(null);
        } catch (NotFound e) {
            return null;
        }
    }

    public boolean isThere() {
        return getTalk() != null;
    }

    public boolean isProducer() {
        return getTalk().side() == Party.PRODUCER;
    }

    /** Name of the other side. */
    public String getOther() {
        return isProducer() ? getTalk().buyer() : getTalk().producerName();
    }

    LocalDate today() {
        if (today == null) {
            today = Days.today(clock);
        }
        return today;
    }

    Actor actor() {
        return current.actor();
    }

    Language language() {
        return asked.language();
    }

    Texts texts() {
        return Texts.of(BUNDLE, language());
    }

    Figures figures() {
        return new Figures(language());
    }

    boolean done(Runnable useCase) {
        return FormMessages.done(Texts.of(REFUSALS, language()), useCase);
    }

    /** @param query such as {@code done=sent} */
    void go(InquiryPath path, String query) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(path(path) + "&" + query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of this talk. */
    String path(InquiryPath path) {
        return asked.link(path.in(language())) + "?code=" + getTalk().code();
    }

    /** Back to where the talk was found. */
    public String getBackPath() {
        return isProducer()
                ? asked.link(InquiryPath.INBOX.in(language()))
                : asked.link(InquiryPath.REQUEST.in(language())) + "?code="
                        + getTalk().request().code();
    }

    public String getTalkPath() {
        return path(InquiryPath.TALK);
    }

    public String getRoundPath() {
        return path(InquiryPath.ROUND);
    }

    public String filePath(FileView file) {
        return asked.link(TalkFileServlet.path(language(), file.key()));
    }

    public String size(FileView file) {
        long kilobytes = Math.max(1, Math.round(file.size() / (double) KILOBYTE));
        return kilobytes < KILOBYTE
                ? kilobytes + " KB"
                : figures().number(java.math.BigDecimal.valueOf(kilobytes * 10 / KILOBYTE, 1)) + " MB";
    }

    /** What was just done, or nothing; only what a redirect of ours says has words. */
    public String getDone() {
        String done = request.getMethod().equals("GET") ? request.getParameter("done") : null;
        return done != null && texts().has("done." + done) ? done : "";
    }

    /** The one that fits the language; a view hands over an empty text where there is no English one. */
    public String either(String vietnamese, String english) {
        return language() == Language.VI || english == null || english.isEmpty() ? vietnamese : english;
    }

    public String day(LocalDate day) {
        return Figures.day(day);
    }

    public String moment(Instant instant) {
        return Figures.moment(instant);
    }

    /** The public page of a product. */
    public String productPath(String code) {
        return asked.link((language() == Language.VI ? "/san-pham/" : "/en/products/") + code);
    }

    public String say(String key, Object parameter) {
        return texts().text(key, parameter);
    }

    public String say(String key, Object first, Object second) {
        return texts().text(key, first, second);
    }
}
