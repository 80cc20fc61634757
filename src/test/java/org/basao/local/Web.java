package org.basao.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a local address until it answers. */
final class Web {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Web() {}

    /** Returns the status, or 0 if nobody answers. */
    static int status(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    static void await(URI address, Duration patience, String name, Child child) {
        long end = System.nanoTime() + patience.toNanos();
        int status = status(address);
        while (status != 200) {
            child.expectAlive();
            if (System.nanoTime() > end) {
                throw new StartFailure(name + " does not answer on " + address + " (status " + status + ") within "
                        + patience.toSeconds() + " s.");
            }
            pause();
            status = status(address);
        }
    }

    /** Waits until the health report of the application names nothing as degraded: the first index is filled. */
    static void awaitWhole(URI health, Duration patience, Child child) {
        long end = System.nanoTime() + patience.toNanos();
        while (text(health).contains("DEGRADED")) {
            child.expectAlive();
            if (System.nanoTime() > end) {
                throw new StartFailure("The search index was not ready within " + patience.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static String text(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "DEGRADED";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
