package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.basao.local.OwnApplication;
import org.basao.local.OwnElasticsearch;
import org.basao.local.ProofTable;
import org.basao.local.TestClock;
import org.basao.local.TestServers;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;
import org.basao.search.EngineProxy.Mood;
import org.basao.search.Visitors.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The application over 20,000 products while the process of its engine is stopped, killed, frozen and half deaf: people are answered
 * in time, changes go on, and afterwards the index lacks nothing.
 */
class EngineProof {
    private static final int PRODUCTS = Integer.getInteger("proof.products", 20_000);
    private static final LocalDate DAY = Days.today(new TestClock());
    private static final int CHANGED = 300;
    private static final int SEARCHES = 160;
    private static final int PEOPLE = 8;
    private static final long LIMIT_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PACE = Duration.ofMillis(20);

    private static OwnApplication application;
    private static OwnElasticsearch engine;
    private static Visitors visitors;
    private static Rows rows;
    private static IndexConnection connection;
    private static List<String> texts;

    @BeforeAll
    static void start() {
        application = TestServers.ownApplication(PRODUCTS);
        engine = application.engine();
        visitors = new Visitors(application.url());
        rows = new Rows(application.database().application());
        connection = new IndexConnection(new Settings(application.environment()));
        texts = new ArrayList<>(
                List.of("", "che thai nguyen", "nước mắm", "htx", "mật ong rừng", "gạo ST25", "sản phẩm"));
        await("the products of the import have gone through the outbox", EngineProof::isNothingWaiting);
        texts.addAll(rows.list(
                "select p.name from product p join public_product(?) q on q.product_id = p.id order by p.code limit 33",
                row -> row.getString(1),
                DAY));
    }

    @AfterAll
    static void close() {
        connection.close();
        visitors.close();
    }

    @BeforeEach
    void the_index_answers() {
        await("the index answers", () -> !visitors.ask("chè").degraded());
    }

    @Test
    void stopped() {
        int port = engine.url().getPort();
        prove("Engine stopped (SIGTERM)", "bkgpa", engine::stop, () -> engine.start(port), true);
    }

    @Test
    void killed() {
        int port = engine.url().getPort();
        prove("Engine killed (SIGKILL)", "bkgpb", engine::kill, () -> engine.start(port), true);
    }

    @Test
    void frozen() {
        prove("Engine frozen (SIGSTOP, then SIGCONT)", "bkgpc", engine::freeze, engine::thaw, true);
    }

    @Test
    void index_deleted() {
        prove("Index deleted", "bkgpd", EngineProof::deleteIndex, () -> {}, true);
    }

    private static void deleteIndex() {
        connection.index().drop(connection.index().reading().getFirst());
    }

    @Test
    void every_second_answer_lost() {
        URI known = engine.url();
        engine.stop();
        engine.start(TestServers.freePort());
        try (EngineProxy between = new EngineProxy(engine.url(), known.getPort())) {
            the_index_answers();
            prove(
                    "Every second answer of the engine lost",
                    "bkgpe",
                    () -> between.become(Mood.HALF),
                    () -> between.become(Mood.WELL),
                    false);
        } finally {
            engine.stop();
            engine.start(known.getPort());
        }
        the_index_answers();
    }

    /** @param word is in no product before, and is none that could be two run together */
    private static void prove(String what, String word, Runnable trouble, Runnable end, boolean whole) {
        trouble.run();
        List<Answer> answers = new ArrayList<>();
        try {
            answers.addAll(visitors.ask(SEARCHES / 2, PEOPLE, texts));
            assertThat(application.sample().describe(CHANGED, "Lô hàng " + word).changed())
                    .isEqualTo(CHANGED);
            answers.addAll(visitors.ask(SEARCHES / 2, PEOPLE, texts));
            if (whole) {
                await(
                        "the database finds what changed",
                        () -> visitors.ask(word).total() == publicWith(word));
            }
        } finally {
            end.run();
        }
        long start = System.nanoTime();
        await("the index answers again", () -> !visitors.ask("chè").degraded());
        long back = System.nanoTime() - start;
        await("no work is left", EngineProof::isNothingWaiting);
        connection.index().refresh(application.environment().get("BASAO_INDEX_PREFIX") + "-products-v*");
        Reconcile.Report report = reconcile();
        Answer changed = visitors.ask(word);
        long slowest = answers.stream().mapToLong(Answer::millis).max().orElseThrow();
        long degraded = answers.stream().filter(Answer::degraded).count();
        ProofTable.add(
                what,
                "%d searches, slowest %,d ms, %d from the database with the banner; back after %.1f s; %d changes, missed %d"
                        .formatted(
                                answers.size(),
                                slowest,
                                degraded,
                                back / 1e9,
                                CHANGED,
                                report.missing() + report.stale() + report.surplus() + report.keyless()));
        assertThat(answers).allMatch(answer -> answer.status() == 200 && answer.filled());
        assertThat(slowest).isLessThan(LIMIT_MILLIS);
        assertThat(degraded).isEqualTo(whole ? answers.size() : degraded);
        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(changed.degraded()).isFalse();
        assertThat(changed.total()).isEqualTo(publicWith(word)).isPositive();
    }

    private static long publicWith(String word) {
        return rows.first(
                        "select count(*) from public_product(?) p join listing l on l.id = p.listing_id"
                                + " where l.description_vi like ?",
                        row -> row.getLong(1),
                        DAY,
                        "%" + word)
                .orElseThrow();
    }

    private static Reconcile.Report reconcile() {
        return new Reconcile(rows, new ProductTexts(rows), connection, new Outbox(rows, new TestClock())).run();
    }

    private static boolean isNothingWaiting() {
        return rows.first("select not exists (select from outbox)", row -> row.getBoolean(1))
                .orElseThrow();
    }

    @Test
    void a_rebuild_under_fifty_searches_a_second_shows_no_error_and_nothing_half_filled() {
        List<String> asked = texts.subList(0, 20);
        Map<String, Long> totals = new HashMap<>();
        asked.forEach(text -> totals.put(text, visitors.ask(text).total()));
        String before = connection.index().reading().getFirst();
        long start = System.nanoTime();
        CompletableFuture<String> rebuild = CompletableFuture.supplyAsync(() -> application.command("rebuild"));
        List<Answer> answers = visitors.comeEach(PACE, asked, rebuild::isDone);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> millis = answers.stream().map(Answer::millis).sorted().toList();
        ProofTable.add(
                "Rebuild of %,d under 50 searches/s".formatted(PRODUCTS),
                "%.1f s, %d searches, p50 %d ms, p99 %d ms, %d errors, %d with another total, %d from the database"
                        .formatted(
                                seconds,
                                answers.size(),
                                millis.get(millis.size() / 2),
                                millis.get(millis.size() * 99 / 100),
                                answers.stream()
                                        .filter(answer -> answer.status() != 200)
                                        .count(),
                                answers.stream()
                                        .filter(answer -> answer.total() != totals.get(answer.text()))
                                        .count(),
                                answers.stream().filter(Answer::degraded).count()));
        assertThat(rebuild.join()).contains("The new index holds");
        assertThat(connection.index().reading().getFirst()).isNotEqualTo(before);
        assertThat(answers).allMatch(answer -> answer.status() == 200 && answer.total() == totals.get(answer.text()));
    }

    private static void await(String what, BooleanSupplier state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toMinutes() + " min: " + what);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
