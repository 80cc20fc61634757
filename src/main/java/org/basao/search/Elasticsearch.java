package org.basao.search;

import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.basao.platform.measure.Asked;

/** The connection to the engine: one request, one JSON answer. Threads may share it. */
final class Elasticsearch implements AutoCloseable {
    private static final ContentType LINES =
            ContentType.create("application/x-ndjson", java.nio.charset.StandardCharsets.UTF_8);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;

    /** One for each patience: the client takes a time limit as a whole and ignores that of a single request. */
    private final Map<Patience, Rest5Client> clients = new EnumMap<>(Patience.class);

    Elasticsearch(URI address) {
        for (Patience patience : Patience.values()) {
            clients.put(
                    patience,
                    Rest5Client.builder(address)
                            .setConnectionConfigCallback(
                                    connection -> connection.setConnectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS))
                            .setRequestConfigCallback(request -> request.setConnectionRequestTimeout(
                                            CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                                    .setResponseTimeout(patience.millis, TimeUnit.MILLISECONDS))
                            .setMetaHeaderEnabled(false)
                            .build());
        }
    }

    /** How long an answer may take. */
    enum Patience {
        /** Somebody waits in front of a page. */
        VISITOR(600),
        /** Bulk writes and changes of indexes. */
        WORKER(60_000);

        private final int millis;

        Patience(int millis) {
            this.millis = millis;
        }
    }

    /** @throws SearchUnavailable if there is no answer in time or it is a refusal */
    JsonObject ask(String method, String path, String body, Patience patience) {
        return find(method, path, body, patience)
                .orElseThrow(() -> new SearchUnavailable(method + " " + pathOnly(path) + ": missing", null));
    }

    /** Like {@link #ask}; empty if what the path names does not exist. */
    Optional<JsonObject> find(String method, String path, String body, Patience patience) {
        return begin(method, path, body, patience).answer();
    }

    /** Asks and does not wait yet. */
    Call begin(String method, String path, String body, Patience patience) {
        Asked.index();
        Request request = new Request(method, path);
        if (body != null) {
            request.setEntity(new StringEntity(
                    body, path.contains("_bulk") || path.contains("_msearch") ? LINES : ContentType.APPLICATION_JSON));
        }
        return new Call(request, patience);
    }

    /** A question under way. */
    final class Call {
        private final Request request;
        private final Patience patience;
        private final CompletableFuture<Response> response = new CompletableFuture<>();
        private final Cancellable cancellable;

        private Call(Request request, Patience patience) {
            this.request = request;
            this.patience = patience;
            this.cancellable = clients.get(patience).performRequestAsync(request, new ResponseListener() {
                @Override
                public void onSuccess(Response answer) {
                    response.complete(answer);
                }

                @Override
                public void onFailure(Exception failure) {
                    response.completeExceptionally(failure);
                }
            });
        }

        /**
         * Waits for the answer; empty if what the path names does not exist.
         *
         * @throws SearchUnavailable if there is no answer in time or it is a refusal
         */
        Optional<JsonObject> answer() {
            try {
                Response answer = await();
                return Elasticsearch.answer(request, answer.getStatusCode(), read(answer.getEntity()));
            } catch (ResponseException e) {
                return Elasticsearch.answer(request, e.getResponse().getStatusCode(), JsonValue.EMPTY_JSON_OBJECT);
            } catch (IOException e) {
                throw new SearchUnavailable(request.getMethod() + " " + pathOnly(request.getEndpoint()), e);
            }
        }

        /** The client's own limit is for each packet: an engine that trickles would hold the thread for ever. */
        private Response await() throws IOException {
            try {
                return response.get(patience.millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                cancellable.cancel();
                throw new IOException("no answer in time", e);
            } catch (InterruptedException e) {
                cancellable.cancel();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ResponseException refusal) {
                    throw refusal;
                }
                throw new IOException(e.getCause());
            }
        }
    }

    /** The client throws at some refusals and returns others as if they were answers. */
    private static Optional<JsonObject> answer(Request request, int status, JsonObject answer) {
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        if (status >= REFUSED) {
            String asked = request.getMethod() + " " + pathOnly(request.getEndpoint());
            throw new SearchUnavailable(asked + ": " + status, null);
        }
        return Optional.of(answer);
    }

    private static JsonObject read(HttpEntity entity) throws IOException {
        if (entity == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (InputStream content = entity.getContent();
                JsonReader reader = Json.READERS.createReader(content, java.nio.charset.StandardCharsets.UTF_8)) {
            return reader.readObject();
        }
    }

    private static String pathOnly(String path) {
        return path.replaceFirst("\\?.*", "");
    }

    @Override
    public void close() {
        for (Rest5Client client : clients.values()) {
            try {
                client.close();
            } catch (IOException e) {
                throw new SearchUnavailable("close", e);
            }
        }
    }
}
