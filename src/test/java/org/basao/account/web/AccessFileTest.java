package org.basao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.basao.account.api.AccessLine;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

class AccessFileTest {
    private static final Texts TEXTS = Texts.of(AccountForm.BUNDLE, Language.EN);

    @Test
    void a_line_says_the_last_day_and_sample_data_are_named() {
        AccessLine line = new AccessLine(
                "23456789AB",
                "Lê Thị An",
                "l•••@x.vn",
                "HTX",
                Side.PRODUCER,
                Role.MEMBER,
                Instant.parse("2026-11-15T03:00:00Z"),
                Instant.parse("2026-12-31T17:00:00Z"),
                null);
        String file = new AccessFile(TEXTS, true).of(List.of(line), one -> "Producer");
        assertThat(file.lines())
                .containsExactly(
                        "\uFEFF\"Dữ liệu minh họa / Sample data\"",
                        "\"Person\",\"Code\",\"Address or number\",\"Organisation\",\"Kind\",\"Role\",\"Since\",\"Last day\",\"Last signed in\"",
                        "\"Lê Thị An\",\"23456789AB\",\"l•••@x.vn\",\"HTX\",\"Producer\",\"Member\",\"2026-11-15\",\"2026-12-31\",\"\"");
        assertThat(new AccessFile(TEXTS, false).of(List.of(), one -> "")).doesNotContain("Sample");
    }
}
