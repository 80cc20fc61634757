package org.basao.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.basao.local.EndingProduct;
import org.basao.local.OwnApplication;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real application shortly before midnight in Việt Nam, with its engine frozen: what is certified until today is gone a second later. */
class MidnightProof {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 15);
    /** Five minutes before; the application needs some of them to start. */
    private static final String CLOCK = "2026-11-15T16:55:00Z";

    private static final String NAME = "Chè nửa đêm Vằng Lặng";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration PACE = Duration.ofMillis(200);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static OwnApplication application;
    private static String product;

    @BeforeAll
    static void start() {
        application = OwnApplication.start("midnight", 0, CLOCK);
        product = EndingProduct.put(new Rows(application.database().application()), NAME, LAST_DAY);
    }

    @AfterAll
    static void close() {
        application.engine().thaw();
        application.close();
    }

    @Test
    void at_midnight_the_product_leaves_every_public_place_though_the_index_is_frozen() {
        String text = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
        await("the product is found", () -> body("/api/v1/products?q=" + text).contains(product));
        await("it is suggested", () -> body("/api/v1/suggestions?q=" + text).contains(product));
        assertThat(status("/san-pham/" + product)).isEqualTo(200);
        assertThat(body("/sitemap/products-0.xml")).contains(product);

        application.engine().freeze();
        assertThat(body("/san-pham?q=" + text)).contains(product);
        await("midnight", () -> status("/san-pham/" + product) == 410);

        assertThat(status("/en/products/" + product)).isEqualTo(410);
        assertThat(status("/api/v1/products/" + product)).isEqualTo(410);
        assertThat(body("/san-pham?q=" + text)).doesNotContain(product);
        assertThat(body("/api/v1/products?q=" + text)).doesNotContain(product);
        assertThat(body("/api/v1/suggestions?q=" + text)).doesNotContain(product);
        assertThat(body("/sitemap/products-0.xml")).doesNotContain(product);
        assertThat(body("/san-pham/" + product)).contains("16/11/2026");
    }

    private static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int status(String path) {
        return ask(path).statusCode();
    }

    private static String body(String path) {
        return ask(path).body();
    }

    private static HttpResponse<String> ask(String path) {
        URI address = URI.create(application.url().toString().replaceAll("/$", "") + path);
        try {
            HttpResponse<String> answer =
                    CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            return answer.statusCode() == 301
                    ? CLIENT.send(
                            HttpRequest.newBuilder(address.resolve(answer.headers()
                                            .firstValue("Location")
                                            .orElseThrow()))
                                    .build(),
                            BodyHandlers.ofString())
                    : answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
