package org.basao.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.OptionalLong;
import org.basao.account.api.AccountPath;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.limit.RateLimit;
import org.basao.platform.limit.RateLimits;
import org.basao.platform.web.Asked;
import org.basao.platform.web.Client;
import org.basao.platform.web.ClientAddress;
import org.basao.platform.web.FormMessages;

/** What the forms of accounts share: their language, their texts, and where they lead. */
abstract class AccountForm {
    static final String BUNDLE = "org.basao.account.messages";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int TOO_MANY = 429;
    private static final int SECONDS_OF_MINUTE = 60;

    @Inject
    Asked asked;

    @Inject
    HttpServletRequest request;

    @Inject
    ClientAddress clientAddress;

    @Inject
    RateLimits limits;

    Language language() {
        return asked.language();
    }

    /** Runs the use case; if it is refused, the page says why. */
    boolean done(Runnable useCase) {
        return FormMessages.done(Texts.of(BUNDLE, language()), useCase);
    }

    String device() {
        return Client.device(request);
    }

    /** The visitor's network address, as it is counted. */
    String from() {
        return clientAddress.counted(request);
    }

    /** Whether this network address may do it again; if not, the page says when. */
    boolean isWithin(RateLimit limit) {
        OptionalLong wait = limits.take(limit, clientAddress.of(request));
        wait.ifPresent(this::refuse);
        return wait.isEmpty();
    }

    /** @param wait seconds */
    void refuse(long wait) {
        HttpServletResponse answer = response();
        answer.setStatus(TOO_MANY);
        answer.setHeader("Retry-After", String.valueOf(wait));
        boolean unused = done(() -> {
            throw new BusinessException("account.tooOften", Math.ceilDiv(wait, SECONDS_OF_MINUTE));
        });
    }

    static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    void go(AccountPath path) {
        go(path.in(language()));
    }

    /** @param path of ours, below the context */
    void go(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(asked.link(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of this feature with its parameter. */
    public String say(String key, Object parameter) {
        return Texts.of(BUNDLE, language()).text(key, parameter);
    }

    /** Day and time in Việt Nam, as the reader's language writes them. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(language().locale())
                .withZone(Days.ZONE)
                .format(instant);
    }

    /** The day in Việt Nam, such as 31/12/2027. */
    public String date(Instant instant) {
        return DAY.withZone(Days.ZONE).format(instant);
    }

    /** The last day of what ends at that moment. */
    public String lastDay(Instant end) {
        return date(end.minusMillis(1));
    }

    /**
     * A day as a browser's calendar sends it, or as people write it; null for none.
     *
     * @throws InvalidField for that field
     */
    static LocalDate typedDay(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text, text.contains("/") ? DAY : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            throw new InvalidField(field, "account.day.wrong");
        }
    }

    public String getPrintedCodePath() {
        return asked.link(AccountPath.PRINTED_CODE.in(language()));
    }

    public String getSignUpPath() {
        return asked.link(AccountPath.SIGN_UP.in(language()));
    }

    public String getSignInPath() {
        return asked.link(AccountPath.SIGN_IN.in(language()));
    }

    public String getForgottenPath() {
        return asked.link(AccountPath.FORGOTTEN.in(language()));
    }
}
