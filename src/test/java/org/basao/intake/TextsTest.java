package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private final Texts vietnamese = new Texts(Locale.of("vi"));
    private final Texts english = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_its_words_in_both_languages(Reason reason) {
        Problem problem = new Problem(7, Column.PRODUCT, reason, "một", "hai", "@level.PROVINCE");
        assertThat(vietnamese.reason(problem)).doesNotContain("{", "@").isNotEqualTo(english.reason(problem));
        assertThat(english.reason(problem)).doesNotContain("{", "@").isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void every_column_has_its_name_in_both_languages(Column column) {
        Problem problem = new Problem(7, column, Reason.REQUIRED);
        assertThat(vietnamese.column(problem)).isNotEqualTo(english.column(problem));
    }
}
