package org.basao.platform.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.idempotency.IdempotencyKeys;

/**
 * Makes answers. They may be kept, but are asked for again each time, because a certificate that was revoked a second ago must not
 * be shown from a cache; an unchanged answer then costs a 304 without a body.
 */
@ApplicationScoped
public class Answers {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";

    private Instance<AnswerNotice> notices;

    protected Answers() {}

    @Inject
    public Answers(@Any Instance<AnswerNotice> notices) {
        this.notices = notices;
    }

    /** 200 with the record as JSON, or 304 if the asker has it already. */
    public Response found(Record body, Language language, Request request) {
        Optional<AnswerNotice.Words> notice = notice();
        byte[] bytes = JsonRecord.bytes(body, notice);
        EntityTag tag = tag(bytes);
        ResponseBuilder known = request.evaluatePreconditions(tag);
        ResponseBuilder answer = known != null ? known : Response.ok(bytes, JSON);
        return common(answer, language, notice)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, "Accept-Language, Accept-Encoding")
                .build();
    }

    /** 200 with a record for the holder of a key only: kept by nobody, and read by no page of another site. */
    public Response own(Record body, Language language) {
        Optional<AnswerNotice.Words> notice = notice();
        ResponseBuilder answer = Response.ok(JsonRecord.bytes(body, notice), JSON)
                .language(language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Authorization")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        return answer.build();
    }

    /** What a call that writes was answered, the same whenever it comes again. */
    public Response written(IdempotencyKeys.Answer kept, Language language) {
        ResponseBuilder answer = Response.status(kept.status())
                .entity(kept.body().getBytes(StandardCharsets.UTF_8))
                .type(JSON)
                .language(language.tag())
                .header("Idempotent-Replayed", kept.again())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        return answer.build();
    }

    /** A problem (RFC 9457), never kept by a cache. The body is a {@link Problem} or a record that begins like one. */
    public Response problem(int status, Record body, Language language) {
        Optional<AnswerNotice.Words> notice = notice();
        ResponseBuilder answer =
                Response.status(status).entity(JsonRecord.bytes(body, notice)).type(Problem.MEDIA_TYPE);
        return common(answer, language, notice)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ResponseBuilder common(
            ResponseBuilder answer, Language language, Optional<AnswerNotice.Words> notice) {
        answer.language(language.tag());
        // open data: read by scripts of any site, without cookies
        answer.header("Access-Control-Allow-Origin", "*");
        if (notice.isPresent()) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer;
    }

    private Optional<AnswerNotice.Words> notice() {
        return notices.stream()
                .map(AnswerNotice::current)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Weak, because the server may compress the body on its way. */
    private static EntityTag tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 12), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
