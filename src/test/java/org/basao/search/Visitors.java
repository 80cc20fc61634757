package org.basao.search;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** People who search over HTTP, on pages and in the interface. */
final class Visitors implements AutoCloseable {
    private static final String BANNER = "Máy tìm kiếm đang tạm nghỉ";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI application;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Visitors(URI application) {
        this.application = application;
    }

    /**
     * What one of them got.
     *
     * @param total -1 where it was a page
     * @param degraded whether the database answered
     * @param filled whether there were products
     */
    record Answer(String text, int status, long millis, long total, boolean degraded, boolean filled) {}

    Answer ask(String text) {
        long start = System.nanoTime();
        HttpResponse<String> response = get("/api/v1/products?q=" + encoded(text));
        return read(text, response, start);
    }

    Answer askPage(String text) {
        long start = System.nanoTime();
        HttpResponse<String> response = get("/san-pham?q=" + encoded(text));
        String page = response.body();
        return new Answer(
                text, response.statusCode(), since(start), -1, page.contains(BANNER), page.contains("class=\"card"));
    }

    /** So many searches, half of them pages, by so many people at once, each asking again when answered. */
    List<Answer> ask(int count, int people, List<String> texts) {
        List<Callable<Answer>> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = texts.get(i / 2 % texts.size());
            boolean page = i % 2 == 0;
            questions.add(() -> page ? askPage(text) : ask(text));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService visitors = Executors.newFixedThreadPool(people)) {
            for (Future<Answer> answer : visitors.invokeAll(questions)) {
                answers.add(answer.get());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    /** New people come at this pace whether or not those before were answered, until told. Time counts from when one should have come. */
    List<Answer> comeEach(Duration pause, List<String> texts, BooleanSupplier enough) {
        List<CompletableFuture<Answer>> coming = new ArrayList<>();
        long start = System.nanoTime();
        while (!enough.getAsBoolean()) {
            long due = start + pause.toNanos() * coming.size();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            String text = texts.get(coming.size() % texts.size());
            coming.add(client.sendAsync(
                            request("/api/v1/products?q=" + encoded(text)), HttpResponse.BodyHandlers.ofString())
                    .handle((response, problem) -> problem == null
                            ? read(text, response, due)
                            : new Answer(text, 0, since(due), -1, false, false)));
        }
        return coming.stream().map(CompletableFuture::join).toList();
    }

    private static Answer read(String text, HttpResponse<String> response, long start) {
        long millis = since(start);
        if (response.statusCode() != 200) {
            return new Answer(text, response.statusCode(), millis, -1, false, false);
        }
        try (var reader = Json.READERS.createReader(new StringReader(response.body()))) {
            JsonObject answer = reader.readObject();
            return new Answer(
                    text,
                    200,
                    millis,
                    answer.getJsonNumber("total").longValue(),
                    answer.getBoolean("degraded"),
                    !answer.getJsonArray("items").isEmpty());
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(request(path), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(application.resolve(path))
                .timeout(PATIENCE)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void close() {
        client.close();
    }
}
