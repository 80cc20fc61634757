package org.basao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "8934563138165,true",
        "8934563138164,false",
        "96385074,true",
        "96385075,false",
        "036000291452,true",
        "893,false"
    })
    void a_gtin_is_known_by_its_check_digit(String digits, boolean valid) {
        assertThat(Gtin.parse(digits).isPresent()).isEqualTo(valid);
    }

    @Test
    void dong_have_no_decimals_and_dollars_have_two() {
        assertThat(Money.dong(150_000)).isEqualTo(new Money(new BigDecimal("150000.00"), Currency.getInstance("VND")));
        assertThatThrownBy(() -> new Money(new BigDecimal("0.5"), Currency.getInstance("VND")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Money(new BigDecimal("1.5"), Currency.getInstance("USD")).amount())
                .isEqualTo(new BigDecimal("1.50"));
    }

    @ParameterizedTest
    @CsvSource({"500,GRAM,0.5", "2,TONNE,2000", "750,MILLILITRE,0.75", "30,PIECE,30"})
    void a_quantity_is_compared_in_the_base_unit_of_its_dimension(BigDecimal amount, Unit unit, BigDecimal base) {
        assertThat(new Quantity(amount, unit).inBaseUnit()).isEqualByComparingTo(base);
        assertThat(unit.dimension().base().dimension()).isEqualTo(unit.dimension());
    }

    @Test
    void nothing_and_less_than_nothing_are_no_quantities() {
        assertThatThrownBy(() -> new Quantity(BigDecimal.ZERO, Unit.GRAM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_period_includes_its_first_and_its_last_day() {
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
        assertThat(period.contains(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(period.contains(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(period.contains(LocalDate.of(2026, 1, 3))).isFalse();
        assertThat(new Period(null, null).contains(LocalDate.of(1900, 1, 1))).isTrue();
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_three_to_five_stars_are_ratings() {
        assertThat(StarRating.of(2)).isEmpty();
        assertThat(StarRating.of(3)).contains(StarRating.THREE);
        assertThat(StarRating.of(5)).contains(StarRating.FIVE);
        assertThat(StarRating.of(6)).isEmpty();
    }
}
