package org.basao.organisation.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.OptionalLong;
import java.util.Set;
import org.basao.organisation.api.OrganisationPath;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.files.FileClass;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.limit.RateLimits;
import org.basao.platform.security.Actor;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.FormMessages;

/** What the pages of organisations share. After a change each is asked for anew, and says by {@code done} what was done. */
abstract class OrganisationForm {
    static final String BUNDLE = "org.basao.organisation.messages";
    private static final int SECONDS_OF_MINUTE = 60;

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    RateLimits limits;

    Actor actor() {
        return current.actor();
    }

    Language language() {
        return asked.language();
    }

    Texts texts() {
        return Texts.of(BUNDLE, language());
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(texts(), useCase);
    }

    /** Runs a use case that looks for a tax code, so many times an hour. */
    boolean doneWithTaxCode(Runnable useCase) {
        OptionalLong wait = limits.take(RateLimit.TAX_CODE, actor().code());
        return done(
                wait.isEmpty()
                        ? useCase
                        : () -> {
                            throw new BusinessException(
                                    "organisation.taxCode.often", 1 + wait.getAsLong() / SECONDS_OF_MINUTE);
                        });
    }

    /** The same where a page has several fields for a reason. */
    boolean done(String reasonField, Runnable useCase) {
        return done(() -> {
            try {
                useCase.run();
            } catch (InvalidField e) {
                if (!e.field().equals("reason")) {
                    throw e;
                }
                throw new InvalidField(
                        reasonField, e.messageKey(), e.parameters().toArray());
            }
        });
    }

    /** @param query such as {@code done=verified}, or empty */
    void go(OrganisationPath path, String query) {
        try {
            String address = path.in(language()) + (query.isEmpty() ? "" : "?" + query);
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was just done, if the address says one of these; otherwise nothing. */
    String saidDone(Set<String> known) {
        String done = isAsked() ? request.getParameter("done") : null;
        return done != null && known.contains(done) ? done : "";
    }

    /** What the address says is true of the page that it asked for, not of the form that was sent from there. */
    private boolean isAsked() {
        return request.getMethod().equals("GET");
    }

    /** Why an upload was refused, or nothing. */
    public String getRefused() {
        String refused = isAsked() ? String.valueOf(request.getParameter("refused")) : "";
        FileClass paper = FileClass.ORGANISATION_PAPER;
        return switch (refused) {
            case "files.error.empty", "files.error.harmful" ->
                texts().in("org.basao.platform.messages").text(refused);
            case "files.error.tooLarge" ->
                texts().in("org.basao.platform.messages").text(refused, paper.megabytes());
            case "files.error.type" -> texts().in("org.basao.platform.messages").text(refused, paper.typeNames());
            case "organisation.papers.missing", "organisation.papers.kept", "organisation.claim.decided" ->
                texts().text(refused);
            case "organisation.papers.many" -> texts().text(refused, PaperServlet.MOST);
            default -> "";
        };
    }

    /** A text of this feature with its parameter. */
    public String say(String key, Object parameter) {
        return texts().text(key, parameter);
    }

    public String day(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language().locale())
                        .withZone(Days.ZONE)
                        .format(instant);
    }

    /** The name of a province in the language of the page. */
    public String either(String vietnamese, String english) {
        return language() == Language.VI || english == null ? vietnamese : english;
    }

    public String getPapersPath() {
        return path(OrganisationPath.PAPERS);
    }

    /** How large a paper may be. */
    public int getMegabytes() {
        return FileClass.ORGANISATION_PAPER.megabytes();
    }

    public String getPaperTypes() {
        return String.join(",", FileClass.ORGANISATION_PAPER.types());
    }

    String path(OrganisationPath path) {
        return asked.link(path.in(language()));
    }
}
