package org.basao.platform.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.basao.platform.config.Settings;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.Problem.ParameterError;

/** Words a problem: kinds are named once here, in the bundle and in the API description. */
@ApplicationScoped
public class Problems {
    /** The words of problems. */
    public static final String BUNDLE = "org.basao.platform.problems";

    private static final int RETRY_SECONDS = 30;

    private Settings settings;
    private Answers answers;

    protected Problems() {}

    @Inject
    public Problems(Settings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    /** Kinds of problems that every resource can have; the name is that of the response in the API description. */
    public enum Kind {
        INVALID_PARAMETERS("InvalidParameters", 400),
        UNAUTHENTICATED("Unauthenticated", 401),
        FORBIDDEN("Forbidden", 403),
        NOT_FOUND("NotFound", 404),
        METHOD_NOT_ALLOWED("MethodNotAllowed", 405),
        NOT_ACCEPTABLE("NotAcceptable", 406),
        GONE("Gone", 410),
        CONFLICT("Conflict", 409),
        UNPROCESSABLE("Unprocessable", 422),
        TOO_MANY("TooMany", 429),
        REFUSED("Refused", 400),
        FAILED("Failed", 500),
        UNAVAILABLE("Unavailable", 503);

        private final String described;
        private final int status;

        Kind(String described, int status) {
            this.described = described;
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** The name of its response in the API description. */
        public String described() {
            return described;
        }

        static Kind of(int status) {
            return switch (status) {
                case 401 -> UNAUTHENTICATED;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                case 405 -> METHOD_NOT_ALLOWED;
                case 406 -> NOT_ACCEPTABLE;
                case 409 -> CONFLICT;
                case 410 -> GONE;
                case 422 -> UNPROCESSABLE;
                case 429 -> TOO_MANY;
                case 503 -> UNAVAILABLE;
                default -> status < 500 ? REFUSED : FAILED;
            };
        }
    }

    /** The problem in words. */
    public Problem word(Kind kind, int status, String instance, Language language, List<ParameterError> errors) {
        Texts texts = Texts.of(BUNDLE, language);
        return new Problem(
                settings.baseUrl() + "/openapi#/components/responses/" + kind.described(),
                texts.text(kind.described() + ".title"),
                status,
                texts.text(kind.described() + ".detail"),
                instance,
                errors);
    }

    /** The answer to a request that met a problem of this kind. */
    public Response answer(Kind kind, int status, UriInfo uri, HttpHeaders headers, List<ParameterError> errors) {
        Language language = RequestLanguage.of(uri, headers);
        Response answer = answers.problem(status, word(kind, status, path(uri), language, errors), language);
        return kind == Kind.UNAVAILABLE
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build()
                : answer;
    }

    /** The answer where a rule refused what was asked, in the words of the feature that refused. */
    Response refused(BusinessException refusal, UriInfo uri, HttpHeaders headers) {
        Language language = RequestLanguage.of(uri, headers);
        List<InvalidField> fields = switch (refusal) {
            case InvalidFields several -> several.fields();
            case InvalidField one -> List.of(one);
            default -> List.of();
        };
        if (!fields.isEmpty()) {
            List<ParameterError> errors = fields.stream()
                    .map(field -> new ParameterError(field.field(), null, words(field, language)))
                    .toList();
            return answer(Kind.UNPROCESSABLE, Kind.UNPROCESSABLE.status(), uri, headers, errors);
        }
        int status = Kind.CONFLICT.status();
        Problem kind = word(Kind.CONFLICT, status, path(uri), language, List.of());
        Problem problem = new Problem(
                kind.type(), kind.title(), status, words(refusal, language), kind.instance(), kind.errors());
        return answers.problem(status, problem, language);
    }

    /** A refusal's words stand in the bundle of the feature that its key begins with, or among those of the platform. */
    private static String words(BusinessException refusal, Language language) {
        String feature = refusal.messageKey().replaceFirst("\\..*", "");
        Texts texts = Texts.of("org.basao.platform.messages", language);
        Texts words = texts.has(refusal.messageKey()) ? texts : texts.in("org.basao." + feature + ".messages");
        return words.text(refusal.messageKey(), refusal.parameters().toArray());
    }

    /** The answer to a failure of ours, under an id that the log knows too. */
    Response failed(String instance, UriInfo uri, HttpHeaders headers) {
        Language language = RequestLanguage.of(uri, headers);
        int status = Kind.FAILED.status();
        return answers.problem(status, word(Kind.FAILED, status, instance, language, List.of()), language);
    }

    /** The path that was asked for, without the query: that may hold what a person typed. */
    public static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
