package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.local.OwnApplication;
import org.basao.local.ProofTable;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.junit.jupiter.api.Test;

/**
 * The server is killed twice (SIGKILL) while programs write 500 requests over HTTP, each with a key of its own and as often as it takes
 * until it is acknowledged. Afterwards every one is there exactly once, and no mail is missing.
 */
class KilledServerProof {
    private static final int REQUESTS = 500;
    private static final int BUYERS = 8;
    private static final int PROGRAMS = 8;
    private static final List<Integer> KILLED_AT = List.of(120, 300);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w{10})\"");

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void what_was_acknowledged_is_there_once_and_every_mail_arrives() throws Exception {
        OwnApplication application = TestServers.ownApplication(Integer.getInteger("proof.products", 20_000));
        Rows rows = new Rows(application.database().application());
        OfferRows world = new OfferRows(rows, Instant.parse(TestServers.CLOCK));
        String producer = world.organisation("PRODUCER", "HTX Chè Suối Giàng");
        String told = world.person(producer, Role.MEMBER);
        String product = world.product(producer, "Chè");
        List<Program> programs = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            programs.add(Program.of(application.url(), rows, world.organisation("BUYER", "Siêu thị " + i)));
        }

        int kills = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(PROGRAMS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                Program program = programs.get(i % BUYERS);
                String key = "killed-" + UUID.randomUUID();
                sent.add(pool.submit(() -> untilAcknowledged(program, key, product)));
            }
            for (int at : KILLED_AT) {
                await(at + " acknowledged", () -> acknowledged.size() >= at);
                application.kill();
                kills++;
                application.startAgain();
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }

        await("no mail waits", () -> count(rows, "select count(*) from outbox where kind = 'mail'") == 0);
        expectEachOnce(rows, producer);
        Set<String> messageIds = new HashSet<>(rows.list(
                "select m.message_id from mail m join notice n on n.id = m.notice_id where m.recipient = ? and m.code = 'inquiry.asked'",
                row -> row.getString(1),
                told));
        assertThat(messageIds).hasSize(REQUESTS);
        await("every mail has arrived", () -> arrived().containsAll(messageIds));
        long twice = TestServers.mail().messages().stream()
                        .map(KilledServerProof::messageId)
                        .filter(messageIds::contains)
                        .count()
                - REQUESTS;
        ProofTable.add(
                "Server killed (SIGKILL) " + kills + " times",
                "%d requests by %d calls: each there once, %d Message-IDs, none missing, %d mails repeated under their own"
                        .formatted(REQUESTS, tries.get(), messageIds.size(), twice));
    }

    private void untilAcknowledged(Program program, String key, String product) {
        String json = """
                {"lines": [{"product": "%s", "amount": 50, "unit": "KILOGRAM"}], "province": "01", "answerBy": "2026-11-25",
                 "note": "%s"}
                """.formatted(product, key);
        while (!acknowledged.containsKey(key)) {
            tries.incrementAndGet();
            try {
                HttpResponse<String> answer = program.post("/requests", key, json);
                if (answer.statusCode() == 201) {
                    Matcher code = CODE.matcher(answer.body());
                    assertThat(code.find()).isTrue();
                    acknowledged.put(key, code.group(1));
                } else {
                    // while the server comes up it answers for nobody yet
                    assertThat(answer.statusCode()).as(answer.body()).isIn(404, 500, 502, 503);
                    pause();
                }
            } catch (IOException away) {
                pause();
            }
        }
    }

    private void expectEachOnce(Rows rows, String producer) {
        Map<String, String> kept = new ConcurrentHashMap<>();
        List<String> notes = rows.list("""
                select r.note || ' ' || r.code from request r join talk t on t.request_id = r.id
                  join organisation o on o.id = t.producer_id where o.code = ?::bpchar and r.state = 'OPEN'
                """, row -> row.getString(1), producer);
        notes.forEach(note -> kept.put(note.split(" ", -1)[0], note.split(" ", -1)[1]));
        assertThat(notes).hasSize(REQUESTS);
        assertThat(kept).isEqualTo(acknowledged);
        assertThat(count(rows, "select count(*) from idempotency_key where value like 'killed-%' and status = 201"))
                .isEqualTo(REQUESTS);
    }

    private static Set<String> arrived() {
        Set<String> ids = new HashSet<>();
        TestServers.mail().messages().forEach(mail -> ids.add(messageId(mail)));
        return ids;
    }

    private static String messageId(MimeMessage mail) {
        try {
            return String.valueOf(mail.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Rows rows, String sql) {
        return rows.first(sql, row -> row.getLong(1)).orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for: " + what).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
