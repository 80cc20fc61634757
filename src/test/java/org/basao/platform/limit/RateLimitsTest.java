package org.basao.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.basao.local.TestClock;
import org.basao.platform.config.NetworkAddress;
import org.basao.platform.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
    private static final NetworkAddress ONE = address("203.0.113.7");

    private final TestClock clock = new TestClock();

    @Test
    void as_many_as_the_bucket_holds_pass_at_once_and_then_as_many_as_it_fills() {
        RateLimits limits = limits(Map.of("BASAO_LIMIT_PAGES", "6/3"));
        assertThat(passing(limits, ONE, 20)).isEqualTo(6);
        clock.advance(Duration.ofMillis(1500));
        assertThat(passing(limits, ONE, 20)).isEqualTo(3);
        clock.advance(Duration.ofHours(1));
        assertThat(passing(limits, ONE, 20)).isEqualTo(6);
    }

    @Test
    void whoever_is_refused_learns_when_to_come_back_and_then_passes() {
        RateLimits limits = limits(Map.of("BASAO_LIMIT_SIGN_UP", "2/3600"));
        limits.take(RateLimit.SIGN_UP, ONE);
        limits.take(RateLimit.SIGN_UP, ONE);
        long wait = limits.take(RateLimit.SIGN_UP, ONE).orElseThrow();
        assertThat(wait).isEqualTo(1800);
        clock.advance(Duration.ofSeconds(wait - 1));
        assertThat(limits.take(RateLimit.SIGN_UP, ONE)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(limits.take(RateLimit.SIGN_UP, ONE)).isEmpty();
    }

    @Test
    void one_visitor_and_one_limit_do_not_use_up_another() {
        RateLimits limits = limits(Map.of("BASAO_LIMIT_PAGES", "1/9", "BASAO_LIMIT_API", "1/9"));
        assertThat(passing(limits, ONE, 5)).isOne();
        assertThat(passing(limits, address("203.0.113.8"), 5)).isOne();
        assertThat(limits.take(RateLimit.API, ONE)).isEmpty();
    }

    @Test
    void a_household_cannot_change_its_address_within_its_own_network() {
        RateLimits limits = limits(Map.of("BASAO_LIMIT_PAGES", "2/9"));
        assertThat(passing(limits, address("2001:db8:1:2::1"), 1)).isOne();
        assertThat(passing(limits, address("2001:db8:1:2:ffff::9"), 5)).isOne();
        assertThat(passing(limits, address("2001:db8:1:3::1"), 5)).isEqualTo(2);
    }

    @Test
    void a_limit_can_be_switched_off_and_an_address_be_let_through() {
        assertThat(passing(limits(Map.of("BASAO_LIMIT_PAGES", "off")), ONE, 10_000))
                .isEqualTo(10_000);
        RateLimits limits = limits(Map.of("BASAO_LIMIT_PAGES", "1/9", "BASAO_UNLIMITED", "203.0.113.0/29, ::1"));
        assertThat(passing(limits, ONE, 100)).isEqualTo(100);
        assertThat(passing(limits, address("203.0.113.8"), 100)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "4", "many", "1/0", "-1/4", "1/4/5"})
    void a_limit_that_cannot_be_read_stops_the_start(String written) {
        assertThatThrownBy(() -> limits(Map.of("BASAO_LIMIT_API", written)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BASAO_LIMIT_API");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0/8", "1.2.3.4/x", "::/129"})
    void a_network_that_cannot_be_read_stops_the_start(String written) {
        assertThatThrownBy(() -> limits(Map.of("BASAO_UNLIMITED", written)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BASAO_UNLIMITED");
    }

    private RateLimits limits(Map<String, String> environment) {
        return new RateLimits(new Settings(environment), clock);
    }

    private static int passing(RateLimits limits, NetworkAddress from, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += limits.take(RateLimit.PAGES, from).isEmpty() ? 1 : 0;
        }
        return passed;
    }

    private static NetworkAddress address(String text) {
        return NetworkAddress.read(text).orElseThrow();
    }
}
