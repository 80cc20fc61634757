package org.basao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basao.local.LocalStack;
import org.basao.local.sample.GeneratedSample;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.basao.search.RebuildRun;

/** Fills the running system with generated products, and says how long that took and how long a rebuild of the index takes. */
final class Filling {
    private final LocalStack stack;
    private final Rows rows;
    private final Clock clock;
    private final String secret;
    private final HttpClient http = HttpClient.newHttpClient();

    Filling(LocalStack stack, Rows rows, Clock clock, String secret) {
        this.stack = stack;
        this.rows = rows;
        this.clock = clock;
        this.secret = secret;
    }

    /** @return seconds by what was done */
    Map<String, Double> of(int products) throws Exception {
        Map<String, Double> seconds = new LinkedHashMap<>();
        timed(
                seconds,
                "Import of " + products,
                () -> new GeneratedSample(stack.database().application(), clock, new TaxCodeSeal(secret))
                        .load(products));
        timed(seconds, "Until all are in the index", this::awaitIndex);
        timed(seconds, "Rebuild of the index", () -> {
            Settings settings = new Settings(
                    Map.of("BASAO_ELASTICSEARCH_URL", stack.elasticsearch().toString()));
            return RebuildRun.rebuild(rows, settings);
        });
        return seconds;
    }

    private static void timed(Map<String, Double> seconds, String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        double took = (System.nanoTime() - start) / 1e9;
        seconds.put(what, took);
        System.out.printf(Locale.ROOT, "  %-40s %6.1f s%n", what, took);
    }

    private Object awaitIndex() throws IOException, InterruptedException {
        String count = rows.first("select count(*) from product", row -> row.getString(1))
                .orElseThrow();
        while (!indexed().contains("\"count\":" + count + ",")) {
            Thread.sleep(200);
        }
        return count;
    }

    private String indexed() throws IOException, InterruptedException {
        URI address = stack.elasticsearch().resolve("/basao-products/_count");
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
