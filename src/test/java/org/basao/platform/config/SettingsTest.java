package org.basao.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"production", "local"})
    void a_moved_clock_is_refused_outside_stage_test(String stage) {
        Settings settings = new Settings(Map.of("BASAO_STAGE", stage, "BASAO_CLOCK", "2026-11-15T03:00:00Z"));
        assertThatThrownBy(settings::clock).hasMessageContaining("BASAO_CLOCK");
    }

    @Test
    void a_moved_clock_runs_on_from_its_start_in_stage_test() {
        Settings settings = new Settings(Map.of("BASAO_STAGE", "test", "BASAO_CLOCK", "2026-11-15T03:00:00Z"));
        assertThat(Duration.between(
                        Instant.parse("2026-11-15T03:00:00Z"), settings.clock().instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void without_a_stage_the_system_believes_it_is_in_production() {
        assertThat(new Settings(Map.of()).stage()).isEqualTo(Stage.PRODUCTION);
    }

    @Test
    void a_short_secret_and_a_missing_address_stop_the_start_with_the_name_of_the_setting() {
        assertThatThrownBy(() -> new Settings(Map.of("BASAO_SECRET", "short")).secret())
                .hasMessageContaining("BASAO_SECRET");
        assertThatThrownBy(() -> new Settings(Map.of()).baseUrl()).hasMessageContaining("BASAO_BASE_URL");
    }

    @Test
    void a_production_start_asks_for_the_sender_and_the_server_of_mails() {
        assertThatThrownBy(() -> new Settings(Map.of("BASAO_SMTP_HOST", "mx")).mail())
                .hasMessageContaining("BASAO_MAIL_FROM");
        assertThatThrownBy(() -> new Settings(Map.of("BASAO_MAIL_FROM", "a@b.vn")).mail())
                .hasMessageContaining("BASAO_SMTP_HOST");
        MailSettings mail = new Settings(Map.of("BASAO_SMTP_HOST", "mx", "BASAO_MAIL_FROM", "a@b.vn")).mail();
        assertThat(mail.startTls()).isTrue();
        assertThat(mail.port()).isEqualTo(587);
        assertThatThrownBy(() -> new Settings(Map.of("BASAO_STAGE", "local", "BASAO_SMTP_STARTTLS", "yes")).mail())
                .hasMessageContaining("BASAO_SMTP_STARTTLS");
    }
}
