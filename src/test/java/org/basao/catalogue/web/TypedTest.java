package org.basao.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VI|120.000|120000",
                "VI|1.250.000 ₫|1250000",
                "VI|1,5|1.5",
                "VI|1.5|1.5",
                "VI|0,25|0.25",
                "VI|120000|120000",
                "EN|120,000|120000",
                "EN|1.5|1.5",
                "EN|1,250.5|1250.5"
            })
    void a_number_is_read_as_people_write_it_in_their_language(Language language, String typed, BigDecimal number) {
        assertThat(with(language, typed).number("x")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"120.000,120000,true", "Chè,Chè,true", "Chè,Trà,false", ",Chè,false", ",,true", "5,năm,false"})
    void two_who_say_the_same_differ_in_nothing(String one, String other, boolean same) {
        assertThat(with(Language.VI, one).says("x", with(Language.VI, other))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhiều", "12k", "-5", "1.2.3", "999999999999999999999"})
    void what_is_no_number_is_refused_at_its_field(String typed) {
        assertThatThrownBy(() -> with(Language.VI, typed).number("x"))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("x"));
    }

    @Test
    void what_is_shown_is_read_back_as_the_same() {
        Typed typed = new Typed(Language.VI);
        typed.set("price", new BigDecimal("1250000"));
        typed.set("day", LocalDate.of(2027, 3, 1));
        typed.set("none", null);
        assertThat(typed).containsEntry("price", "1.250.000").containsEntry("day", "1/3/2027");
        assertThat(typed.number("price")).isEqualTo(new BigDecimal("1250000"));
        assertThat(typed.day("day")).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(typed.number("none")).isNull();
    }

    @Test
    void a_day_that_is_in_no_calendar_is_refused() {
        assertThatThrownBy(() -> with(Language.VI, "31/2/2027").day("x")).hasMessage("catalogue.offer.day.wrong");
    }

    private static Typed with(Language language, String value) {
        Typed typed = new Typed(language);
        typed.put("x", value);
        return typed;
    }
}
