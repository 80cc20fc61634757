package org.basao.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.basao.local.Services;
import org.basao.platform.audit.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationRoleIT {
    private final Rows rows = Services.shared().get(Rows.class);

    @Test
    void what_was_audited_stays() {
        Services.shared().get(Audit.class).record("test", "test.happened", "TEST", "X", "why");
        assertThat(rows.first("select reason from audit_entry where action = 'test.happened'", row -> row.getString(1)))
                .contains("why");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from public_code",
                "update rule_file set sha256 = ''",
                "delete from flyway_schema_history",
                "drop table pack",
                "create table mine (id int)",
                "alter table certificate drop constraint ex_certificate_effective"
            })
    void the_application_may_not(String sql) {
        assertThatThrownBy(() -> rows.change(sql))
                .isInstanceOf(DatabaseException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
