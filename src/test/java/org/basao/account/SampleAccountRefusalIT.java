package org.basao.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Startup;
import java.util.Map;
import org.basao.local.Services;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleAccountRefusalIT {
    private final Rows rows = Services.shared().get(Rows.class);
    private final AccountFixture fixture = new AccountFixture(Services.shared(), "refusal.example.vn");

    @ParameterizedTest
    @ValueSource(strings = {"person", "organisation"})
    void production_does_not_start_with_people_or_organisations_of_a_demonstration(String table) {
        String code = table.equals("person") ? fixture.person() : fixture.producer("20");
        rows.change("update " + table + " set sample = true where code = ?", code);
        try {
            assertThatThrownBy(() -> refusal("production").check(new Startup())).hasMessageContaining("demonstration");
            assertThatCode(() -> refusal("local").check(new Startup())).doesNotThrowAnyException();
        } finally {
            rows.change("update " + table + " set sample = false");
        }
        assertThatCode(() -> refusal("production").check(new Startup())).doesNotThrowAnyException();
    }

    private SampleAccountRefusal refusal(String stage) {
        return new SampleAccountRefusal(new Settings(Map.of("BASAO_STAGE", stage)), rows);
    }
}
