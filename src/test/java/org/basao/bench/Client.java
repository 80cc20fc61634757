package org.basao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Asks over connections that stay open, and counts what the answers say they cost. */
final class Client implements AutoCloseable {
    private static final Pattern ASKED = Pattern.compile("index=(\\d+), sql=(\\d+)");
    private static final int OK = 200;

    private final CloseableHttpClient http;
    private final LongAdder answers = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final AtomicLong mostRoundTrips = new AtomicLong();
    private final AtomicLong mostStatements = new AtomicLong();

    Client(int connections) {
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .build())
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build();
    }

    /** What was counted so far. */
    record Counted(
            long answers, long failures, long bytes, double roundTrips, double statements, long most, long mostSql) {}

    Counted counted() {
        double of = Math.max(1, answers.sum());
        return new Counted(
                answers.sum(),
                failures.sum(),
                answers.sum() == 0 ? 0 : bytes.sum() / answers.sum(),
                roundTrips.sum() / of,
                statements.sum() / of,
                mostRoundTrips.get(),
                mostStatements.get());
    }

    void ask(Case.Question question) {
        HttpUriRequestBase request =
                new HttpUriRequestBase(question.body() == null ? "GET" : "POST", URI.create(question.address()));
        if (question.body() != null) {
            request.setEntity(new StringEntity(question.body(), ContentType.APPLICATION_JSON));
        }
        if (question.browser()) {
            request.setHeader("Accept-Encoding", "gzip");
        }
        try {
            http.execute(request, this::read);
        } catch (IOException e) {
            failures.increment();
        }
    }

    private Void read(ClassicHttpResponse response) throws IOException {
        Header asked = response.getFirstHeader("X-Asked");
        try (InputStream body = response.getEntity().getContent()) {
            bytes.add(body.transferTo(java.io.OutputStream.nullOutputStream()));
        }
        if (response.getCode() == OK) {
            answers.increment();
        } else {
            failures.increment();
        }
        if (asked != null) {
            count(asked.getValue());
        }
        return null;
    }

    private void count(String asked) {
        Matcher found = ASKED.matcher(asked);
        if (found.matches()) {
            long index = Long.parseLong(found.group(1));
            long sql = Long.parseLong(found.group(2));
            roundTrips.add(index);
            statements.add(sql);
            mostRoundTrips.accumulateAndGet(index, Math::max);
            mostStatements.accumulateAndGet(sql, Math::max);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
