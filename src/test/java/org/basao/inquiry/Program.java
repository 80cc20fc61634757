package org.basao.inquiry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.local.TestServers;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Secrets;

/** A program of an organisation that calls the API with a key of its own, put there by rows. */
public final class Program {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final String key;

    private Program(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** @param organisation code of an organisation, for which a manager makes the key */
    public static Program of(URI server, Rows rows, String organisation, Set<Scope> scopes) {
        Instant now = Instant.parse(TestServers.CLOCK);
        String manager = new OfferRows(rows, now).person(organisation, Role.MANAGER);
        String key = "basao_" + Secrets.token();
        rows.change(
                """
                insert into api_token (code, organisation_id, name, token_hash, scopes, made_by, made_at, expires_at)
                select ?, o.id, 'Phần mềm', ?, ?, p.id, ?, ? from organisation o, person p where o.code = ?::bpchar and p.code = ?::bpchar
                """,
                new PublicCodes(rows).issue(CodeKind.API_TOKEN).value(),
                Secrets.hash(key),
                scopes.stream().map(Scope::name).collect(Collectors.toSet()),
                now,
                now.plus(Duration.ofDays(30)),
                organisation,
                manager);
        return new Program(server, key);
    }

    /** With both scopes of inquiries. */
    public static Program of(URI server, Rows rows, String organisation) {
        return of(server, rows, organisation, Set.of(Scope.READ_INQUIRIES, Scope.WRITE_INQUIRIES));
    }

    /** @param path below {@code /api/v1} */
    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** @param idempotencyKey null for none */
    public HttpResponse<String> post(String path, String idempotencyKey, String json) throws IOException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        return send(idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
