package org.basao.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
    @Test
    void all_rules_have_the_same_time_whenever_they_ask_for_the_clock() {
        Settings settings = new Settings(Map.of(
                "BASAO_STAGE",
                "test",
                "BASAO_BASE_URL",
                "http://localhost",
                "BASAO_SECRET",
                "a secret of the tests, long enough to be one",
                "BASAO_CLOCK",
                "2026-11-15T03:00:00Z"));
        ClockProducer producer = new ClockProducer();
        assertThat(producer.clock(settings)).isSameAs(producer.clock(settings));
    }
}
