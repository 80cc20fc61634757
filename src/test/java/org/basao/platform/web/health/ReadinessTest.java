package org.basao.platform.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.basao.platform.web.health.HealthCheck.Health;
import org.basao.platform.web.health.HealthCheck.State;
import org.basao.platform.web.health.Readiness.Entry;
import org.basao.platform.web.health.Readiness.Report;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void a_degraded_index_is_shown_and_keeps_the_system_in_service() {
        Report report = Readiness.sumUp(Stream.of(
                check("index", () -> new Health(State.DEGRADED, Map.of())),
                check("database", () -> new Health(State.UP, Map.of("version", "007")))));
        assertThat(report.status()).isEqualTo(State.UP);
        assertThat(report.checks())
                .containsExactly(
                        new Entry("database", State.UP, Map.of("version", "007")),
                        new Entry("index", State.DEGRADED, Map.of()));
    }

    @Test
    void a_check_that_fails_counts_as_down_and_tells_nothing_of_why() {
        Report report = Readiness.sumUp(Stream.of(check("database", () -> {
            throw new IllegalStateException("jdbc:postgresql://secret");
        })));
        assertThat(report.status()).isEqualTo(State.DOWN);
        assertThat(report.checks()).containsExactly(new Entry("database", State.DOWN, Map.of()));
    }

    private static HealthCheck check(String name, Supplier<Health> found) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return found.get();
            }
        };
    }
}
