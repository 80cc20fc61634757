package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.basao.catalogue.api.ProductCard;
import org.basao.local.TestServers;
import org.basao.search.EngineProxy.Mood;
import org.basao.search.api.ProductQuery;
import org.basao.search.api.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine behaves as badly as engines do; visitors get their answer each time, soon. */
class NeverSilentIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int TRIES = 3;
    private static final List<String> QUERIES =
            List.of("che thai nguyen", "nước mắm", "htx", "mật ong", "", "gạo ST25");

    private static EngineProxy engine;
    private static IndexedSample sample;
    private static ProductSearch search;

    @BeforeAll
    static void index_the_sample() {
        engine = new EngineProxy(TestServers.elasticsearch());
        sample = new IndexedSample(engine.address(), "silent");
        search = sample.search;
    }

    @AfterAll
    static void close() {
        sample.connection.close();
        engine.close();
    }

    @BeforeEach
    void the_engine_is_well() {
        engine.become(Mood.WELL);
        comesBack();
    }

    private record Answer(SearchResult result, Duration took) {}

    private static Answer ask(String text) {
        long start = System.nanoTime();
        SearchResult result = search.search(ProductQuery.of(text, 1, 24), DAY);
        return new Answer(result, Duration.ofNanos(System.nanoTime() - start));
    }

    /** About so many searches in so many threads. */
    private static List<Answer> ask(int count, int threads) throws Exception {
        List<Callable<Answer>> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = QUERIES.get(i % QUERIES.size());
            questions.add(() -> ask(text));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService visitors = Executors.newFixedThreadPool(threads)) {
            for (Future<Answer> answer : visitors.invokeAll(questions)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static void comesBack() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            search.tryIndex();
            if (!ask("chè").result().degraded() && search.isIndexReady()) {
                return;
            }
            Steady.pause();
        }
        throw new AssertionError("the search did not find its way back to the index");
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void every_answer_comes_within_two_seconds_and_holds_products(Mood mood) throws Exception {
        Duration slowest = slowest(mood);
        for (int tries = 1; tries < TRIES && slowest.compareTo(LIMIT) >= 0; tries++) {
            slowest = slowest(mood);
        }
        assertThat(slowest).isLessThan(LIMIT);
    }

    /** One round in this mood. Everything is asserted of each round but its time, which a machine at load may spoil once. */
    private static Duration slowest(Mood mood) throws Exception {
        ask(6, 2);
        engine.become(mood);
        List<Answer> answers = ask(60, 8);
        Duration slowest =
                answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
        long degraded =
                answers.stream().filter(answer -> answer.result().degraded()).count();
        System.out.printf("%s: slowest %d ms, %d of 60 from the database%n", mood, slowest.toMillis(), degraded);
        assertThat(answers).allMatch(answer -> !answer.result().items().isEmpty());
        if (mood == Mood.STOPPED || mood == Mood.FROZEN) {
            assertThat(degraded).isEqualTo(60);
            assertThat(search.isIndexReady()).isFalse();
        }
        engine.become(Mood.WELL);
        comesBack();
        return slowest;
    }

    @Test
    void a_missing_index_is_answered_for_by_the_database_until_it_is_built() {
        String index = Steady.ask(() -> sample.connection.index().reading()).getFirst();
        sample.connection.index().drop(index);
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Answer answer = ask("nước mắm");
            assertThat(answer.result().degraded()).isTrue();
            assertThat(answer.result().items()).isNotEmpty();
            took.add(answer.took());
        }
        assertThat(took)
                .as("most of them")
                .filteredOn(time -> time.compareTo(LIMIT) < 0)
                .hasSizeGreaterThan(8);
        assertThat(Steady.ask(sample.rebuild::buildIfMissing)).isTrue();
        comesBack();
    }

    @Test
    void index_and_database_give_the_same_counts() {
        for (String text : QUERIES) {
            engine.become(Mood.WELL);
            comesBack();
            SearchResult index = ask(text).result();
            engine.become(Mood.STOPPED);
            SearchResult database = ask(text).result();
            assertThat(database.total()).as(text).isEqualTo(index.total());
            assertThat(database.facets().getFirst().values())
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(
                            index.facets().getFirst().values());
        }
    }

    @Test
    void what_changes_while_the_engine_is_away_waits_and_reaches_the_index_afterwards() {
        String code = ask("").result().items().stream()
                .map(ProductCard::code)
                .findFirst()
                .orElseThrow();
        long version = version(code);
        engine.become(Mood.FROZEN);
        long start = System.nanoTime();
        assertThatThrownBy(() -> sample.update.of(List.of(code))).isInstanceOf(SearchUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("a second's patience, on a machine at load")
                .isLessThan(Duration.ofSeconds(10));
        assertThat(version(code)).as("no row was locked").isEqualTo(version);
        engine.become(Mood.WELL);
        Steady.run(() -> sample.update.of(List.of(code))); // as the outbox does, which asks again
        assertThat(version(code)).isGreaterThan(version);
    }

    private static long version(String code) {
        return sample.rows
                .first("select index_version from product where code = ?", row -> row.getLong(1), code)
                .orElseThrow();
    }
}
