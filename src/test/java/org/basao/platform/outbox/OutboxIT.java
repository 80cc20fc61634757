package org.basao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxIT {
    private final ServiceContainer services = Services.shared();
    private final OutboxDispatcher dispatcher = services.get(OutboxDispatcher.class);
    private final Outbox outbox = services.get(Outbox.class);
    private final Rows rows = services.get(Rows.class);
    private final Recorder recorder = services.get(Recorder.class);

    /** Takes the rows of these tests, and refuses the keys it was told to refuse. */
    @ApplicationScoped
    public static class Recorder implements OutboxHandler {
        private final List<List<String>> calls = new ArrayList<>();
        private final Set<String> refused = new HashSet<>();
        private boolean away;

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public int batchSize() {
            return 3;
        }

        @Override
        public void handle(List<String> keys) {
            calls.add(keys);
            if (away) {
                throw new NotNow("away", null);
            }
            if (keys.stream().anyMatch(refused::contains)) {
                throw new IllegalStateException("refused");
            }
        }

        void away(boolean now) {
            away = now;
        }

        List<List<String>> calls() {
            return calls;
        }

        Set<String> refused() {
            return refused;
        }
    }

    /** Adds a row in a transaction that does not commit. */
    @ApplicationScoped
    public static class Undecided {
        @Transactional
        public void addAndFail(Outbox outbox) {
            outbox.add("test", "never");
            throw new IllegalStateException("changed its mind");
        }
    }

    @BeforeEach
    void empty() {
        rows.change("delete from outbox");
        recorder.calls().clear();
        recorder.refused().clear();
        recorder.away(false);
    }

    @AfterEach
    void putTheClockBack() {
        services.clock().reset();
        rows.change("delete from outbox");
    }

    @Test
    void due_rows_are_done_in_batches_in_their_order_and_are_gone() {
        outbox.addAll("test", List.of("a", "b", "c", "d"));

        assertThat(dispatcher.doAllDue()).isEqualTo(4);
        assertThat(recorder.calls()).containsExactly(List.of("a", "b", "c"), List.of("d"));
        assertThat(waiting()).isZero();
    }

    @Test
    void one_bad_row_holds_up_no_other_and_is_parked_after_ten_tries() {
        recorder.refused().add("bad");
        outbox.addAll("test", List.of("a", "bad", "b"));

        for (int tries = 0; tries < 15; tries++) {
            dispatcher.doAllDue();
            services.clock().advance(Duration.ofHours(2));
        }

        assertThat(rows.list("select key from outbox where kind = 'test'", row -> row.getString(1)))
                .containsExactly("bad");
        assertThat(rows.first("select attempts from outbox where parked_at is not null", row -> row.getInt(1)))
                .contains(OutboxBatch.PARKED_AFTER);
        assertThat(recorder.calls()).contains(List.of("a"), List.of("b"));
    }

    @Test
    void a_failed_row_waits_before_it_is_tried_again() {
        recorder.refused().add("bad");
        outbox.add("test", "bad");
        dispatcher.doAllDue();
        recorder.refused().clear();

        assertThat(dispatcher.doAllDue()).isZero();
        services.clock().advance(Duration.ofSeconds(6));
        assertThat(dispatcher.doAllDue()).isEqualTo(1);
    }

    @Test
    void rows_wait_untouched_while_what_they_need_is_away_and_go_on_together() {
        outbox.addAll("test", List.of("a", "b", "c"));
        recorder.away(true);
        for (int tries = 0; tries < 15; tries++) {
            assertThat(dispatcher.doAllDue()).isZero();
            services.clock().advance(Duration.ofSeconds(6));
        }
        assertThat(rows.list("select attempts from outbox where kind = 'test'", row -> row.getInt(1)))
                .containsExactly(0, 0, 0);

        recorder.away(false);
        recorder.calls().clear();
        assertThat(dispatcher.doAllDue()).isEqualTo(3);
        assertThat(recorder.calls()).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void a_kind_whose_handler_was_put_off_rests_for_a_moment() {
        outbox.add("test", "a");
        recorder.away(true);
        dispatcher.doAllDue();
        dispatcher.doAllDue();
        assertThat(recorder.calls()).hasSize(1);
        services.clock().advance(Duration.ofSeconds(4));
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_row() {
        Undecided undecided = services.get(Undecided.class);
        try {
            undecided.addAndFail(outbox);
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("changed its mind");
        }
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return rows.first("select count(*) from outbox where kind = 'test'", row -> row.getLong(1))
                .orElseThrow();
    }
}
