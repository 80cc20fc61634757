package org.basao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.platform.persistence.Rows;

/**
 * A fixed query to the engine alone, over an index of its own with the products of the database: two match fields, four terms
 * aggregations, 24 hits. How the application uses the engine does not change it.
 */
final class Yardstick {
    private static final String INDEX = "/yardstick";
    private static final int BATCH = 2_000;

    private final URI engine;
    private final HttpClient http = HttpClient.newHttpClient();

    Yardstick(URI engine) {
        this.engine = engine;
    }

    Case asCase() {
        Case.Question question = new Case.Question(engine + INDEX + "/_search", file("yardstick-query.json"), false);
        return new Case("yardstick", turn -> question);
    }

    void fill(Rows rows) {
        send("PUT", INDEX, file("yardstick-index.json"));
        long last = 0;
        List<Line> lines;
        do {
            lines = rows.list("""
                    select p.id, json_build_object('name', p.name, 'description', coalesce(l.description_vi, p.name),
                           'producer', o.name, 'province', v.code, 'group', s.group_code, 'set', s.number::text,
                           'stars', coalesce((select max(c.stars) from certificate c where c.product_id = p.id), 3)::text,
                           'entity', o.entity_type)::text
                      from product p join organisation o on o.id = p.holder_id join place v on v.id = p.province_id
                      join product_set s on s.id = p.set_id left join listing l on l.product_id = p.id
                     where p.id > ? order by p.id limit ?
                    """, row -> new Line(row.getLong(1), row.getString(2)), last, BATCH);
            if (!lines.isEmpty()) {
                last = lines.getLast().id();
                StringBuilder body = new StringBuilder();
                lines.forEach(line ->
                        body.append("{\"index\":{}}\n").append(line.document()).append('\n'));
                send("POST", INDEX + "/_bulk", body.toString());
            }
        } while (lines.size() == BATCH);
        send("POST", INDEX + "/_forcemerge?max_num_segments=1", "");
        send("POST", INDEX + "/_refresh", "");
    }

    private record Line(long id, String document) {}

    private void send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(engine.resolve(path))
                .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\":true")) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String file(String name) {
        try (InputStream in = Yardstick.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
