package org.basao.site.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.idempotency.IdempotencyKeys;
import org.basao.platform.idempotency.IdempotencyKeys.Answer;
import org.basao.platform.idempotency.IdempotencyKeys.Call;
import org.basao.platform.security.Actor;
import org.basao.platform.web.rest.Answers;
import org.basao.platform.web.rest.InvalidParameters;
import org.basao.platform.web.rest.JsonBody;
import org.basao.platform.web.rest.JsonRecord;
import org.basao.platform.web.rest.Problem.ParameterError;
import org.basao.platform.web.rest.Problems;

/** Calls of programs that write: each is done once, however often it comes. */
@ApplicationScoped
public class ProgramCalls {
    static final String KEY = "Idempotency-Key";

    private static final int MADE = 201;
    private static final int CHANGED = 200;

    private IdempotencyKeys keys;
    private Answers answers;

    protected ProgramCalls() {}

    @Inject
    public ProgramCalls(IdempotencyKeys keys, Answers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    /** What came in. */
    record Sent(UriInfo uri, HttpHeaders headers, InputStream body) {
        /** One byte more than is taken at the most, so that it is noticed. */
        private byte[] bytes() {
            try {
                return body.readNBytes(JsonBody.LARGEST + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Something new is made.
     *
     * @param reader reads the body into the work, which says what it made
     */
    Response make(Actor actor, Sent sent, Function<JsonBody, Supplier<MadeSheet>> reader) {
        return once(actor, sent, MADE, reader);
    }

    /** Something that is there changes. */
    Response change(Actor actor, Sent sent, Function<JsonBody, Supplier<MadeSheet>> reader) {
        return once(actor, sent, CHANGED, reader);
    }

    private Response once(Actor actor, Sent sent, int status, Function<JsonBody, Supplier<MadeSheet>> reader) {
        Language language = CommonParameters.language(sent.uri(), sent.headers());
        byte[] body = sent.bytes();
        Call call = Call.of(key(sent, language), "POST " + Problems.path(sent.uri()), body);
        Supplier<MadeSheet> work = reader.apply(JsonBody.of(body, language));
        return answers.written(
                keys.once(actor, call, () -> {
                    MadeSheet made = work.get();
                    String text = new String(JsonRecord.bytes(made, Optional.empty()), StandardCharsets.UTF_8);
                    return new Answer(status, status == MADE ? made.url() : null, text);
                }),
                language);
    }

    private static String key(Sent sent, Language language) {
        String key = sent.headers().getHeaderString(KEY);
        if (key != null && key.matches("[\\x20-\\x7E]{1," + IdempotencyKeys.LONGEST + "}")) {
            return key;
        }
        String reason = Texts.of(Problems.BUNDLE, language).text("body.key", IdempotencyKeys.LONGEST);
        throw new InvalidParameters(List.of(new ParameterError(KEY, key, reason)));
    }
}
