package org.basao.platform.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.background.BackgroundRun.State;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundIT {
    private static final Actor SOMEBODY = Actor.command("test");

    private final ServiceContainer services = Services.shared();
    private final BackgroundRuns runs = services.get(BackgroundRuns.class);
    private final BackgroundRunner runner = services.get(BackgroundRunner.class);
    private final Rows rows = services.get(Rows.class);
    private final Count count = services.get(Count.class);

    /** Counts what it was asked to count; a negative number makes it fail. */
    @ApplicationScoped
    public static class Count implements BackgroundWork {
        private final List<String> seen = new ArrayList<>();

        /** What is counted. */
        public record To(long number) {}

        @Override
        public String kind() {
            return "test.count";
        }

        @Override
        public Object run(BackgroundRun run, LongConsumer progress) {
            long number = run.input(To.class).number();
            if (number < 0) {
                throw new IllegalArgumentException("cannot count to " + number);
            }
            progress.accept(number);
            seen.add(Services.shared()
                    .get(BackgroundRuns.class)
                    .find(run.key())
                    .map(now -> now.state() + " " + now.done())
                    .orElseThrow());
            return new To(number + 1);
        }

        List<String> seen() {
            return seen;
        }
    }

    @BeforeEach
    @AfterEach
    void forget() {
        rows.change("delete from background_run");
        services.clock().reset();
        count.seen().clear();
    }

    @Test
    void work_is_done_once_and_says_how_far_it_is_and_what_came_of_it() {
        String key = runs.ask(SOMEBODY, "test.count", "a", new Count.To(7));
        assertThat(runs.find(key).orElseThrow().state()).isEqualTo(State.WAITING);

        assertThat(runner.runNext()).isTrue();
        assertThat(runner.runNext()).isFalse();

        BackgroundRun ended = runs.find(key).orElseThrow();
        assertThat(count.seen()).containsExactly("RUNNING 7");
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.result(Count.To.class)).isEqualTo(new Count.To(8));
        assertThat(runs.latest("test.count")).contains(ended);
    }

    @Test
    void what_fails_is_kept_as_failed_and_may_be_asked_for_again() {
        String key = runs.ask(SOMEBODY, "test.count", "a", new Count.To(-1));
        runner.runNext();
        assertThat(runs.find(key).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(runs.find(key).orElseThrow().failure()).isEqualTo("IllegalArgumentException");
        assertThat(runs.ask(SOMEBODY, "test.count", "a", new Count.To(1))).isNotEqualTo(key);
    }

    @Test
    void of_those_who_ask_for_the_same_at_once_one_gets_it() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Boolean> asking = () -> {
            start.await();
            try {
                runs.ask(SOMEBODY, "test.count", "the same", new Count.To(1));
                return true;
            } catch (BusinessException e) {
                return false;
            }
        };
        int asked = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(List.of(asking, asking, asking, asking))) {
                asked += one.get() ? 1 : 0;
            }
        }
        assertThat(asked).isEqualTo(1);
        assertThat(runs.ask(SOMEBODY, "test.count", "another", new Count.To(1))).isNotBlank();
    }

    @Test
    void two_servers_never_take_the_same_run() throws Exception {
        for (int i = 0; i < 6; i++) {
            runs.ask(SOMEBODY, "test.count", "part " + i, new Count.To(i));
        }
        BackgroundSteps steps = services.get(BackgroundSteps.class);
        CyclicBarrier start = new CyclicBarrier(3);
        Callable<List<String>> taking = () -> {
            start.await();
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                steps.take(List.of("test.count")).map(BackgroundRun::key).ifPresent(taken::add);
            }
            return taken;
        };
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<List<String>> one : threads.invokeAll(List.of(taking, taking, taking))) {
                all.addAll(one.get());
            }
        }
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_run_whose_server_died_is_ended_and_may_be_asked_for_again() {
        String key = runs.ask(SOMEBODY, "test.count", "a", new Count.To(1));
        services.get(BackgroundSteps.class).take(List.of("test.count"));
        services.clock().advance(Duration.ofMinutes(9));
        runner.runNext();
        assertThat(runs.find(key).orElseThrow().isOpen()).isTrue();
        assertThatThrownBy(() -> runs.ask(SOMEBODY, "test.count", "a", new Count.To(1)))
                .hasMessage("background.error.open");

        services.clock().advance(Duration.ofMinutes(2));
        runner.runNext();
        assertThat(runs.find(key).orElseThrow().failure()).isEqualTo(BackgroundSteps.BROKEN_OFF);
        assertThat(runs.ask(SOMEBODY, "test.count", "a", new Count.To(1))).isNotBlank();
    }
}
