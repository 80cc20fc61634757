package org.basao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0300588569", "0100109106", "0100109106-001", "0100109106001", "0100 109 106"})
    void an_enterprise_code_is_known_by_its_check_digit(String text) {
        assertThat(TaxCode.parse(text))
                .hasValueSatisfying(code -> assertThat(code.kind()).isEqualTo(TaxCode.Kind.ENTERPRISE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0300588568", "0100109107", "010010910", "01001091060", "0100109106-01", "abc"})
    void a_wrong_digit_or_length_is_refused(String text) {
        assertThat(TaxCode.parse(text)).isEmpty();
    }

    @Test
    void a_household_code_never_shows_in_text() {
        TaxCode code = TaxCode.parse("001085012345").orElseThrow();
        assertThat(code.kind()).isEqualTo(TaxCode.Kind.HOUSEHOLD);
        assertThat(code.toString()).doesNotContain("001085012345");
    }

    @Test
    void no_text_means_no_code() {
        assertThat(TaxCode.parse(" ")).contains(new TaxCode.None());
        assertThat(TaxCode.parse(null)).contains(new TaxCode.None());
    }
}
