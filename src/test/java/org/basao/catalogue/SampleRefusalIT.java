package org.basao.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Startup;
import java.util.Map;
import org.basao.local.RegisterFixture;
import org.basao.local.Services;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;

class SampleRefusalIT {
    private final Rows rows = Services.shared().get(Rows.class);
    private final Catalogue catalogue = Services.shared().get(Catalogue.class);

    @Test
    void production_does_not_start_on_sample_data_and_other_stages_do() {
        String product = new RegisterFixture(Services.shared()).product();
        rows.change("update product set sample = true where code = ?", product);
        try {
            assertThatThrownBy(() -> refusal("production").check(new Startup())).hasMessageContaining("sample data");
            assertThatCode(() -> refusal("local").check(new Startup())).doesNotThrowAnyException();
        } finally {
            rows.change("update product set sample = false");
        }
        assertThatCode(() -> refusal("production").check(new Startup())).doesNotThrowAnyException();
    }

    private SampleRefusal refusal(String stage) {
        return new SampleRefusal(new Settings(Map.of("BASAO_STAGE", stage)), catalogue);
    }
}
