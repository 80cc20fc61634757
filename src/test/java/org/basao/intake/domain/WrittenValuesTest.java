package org.basao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.kernel.StarRating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenValuesTest {

    @ParameterizedTest
    @CsvSource({
        "23/12/2019, 2019-12-23",
        "3/1/2024, 2024-01-03",
        "23-12-2019, 2019-12-23",
        "23.12.2019, 2019-12-23",
        "2019-12-23, 2019-12-23",
        "29/02/2024, 2024-02-29"
    })
    void days_are_read_as_in_viet_nam_or_by_iso(String text, LocalDate day) {
        assertThat(DateText.parse(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"29/02/2025", "12/23/2019", "23/12/19", "23/12-2019", "43822", "hôm nay", ""})
    void other_days_are_refused(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'90.000', 90000",
        "'90,000', 90000",
        "'1.234.567', 1234567",
        "'1,234,567', 1234567",
        "'90000 đ', 90000",
        "'90 000 VND', 90000",
        "'90.000đồng', 90000",
        "'90000,5', 90000.5",
        "'90000.5', 90000.5"
    })
    void prices_are_read_as_people_write_them(String text, BigDecimal price) {
        assertThat(NumberText.dong(Cell.text(text)).orElseThrow()).isEqualByComparingTo(price);
    }

    @Test
    void a_number_of_a_spreadsheet_has_a_decimal_point() {
        assertThat(NumberText.dong(new Cell(Cell.Kind.NUMBER, "90.125")).orElseThrow())
                .isEqualByComparingTo("90.125");
        assertThat(NumberText.dong(Cell.text("90.125")).orElseThrow()).isEqualByComparingTo("90125");
    }

    @Test
    void words_are_known_with_and_without_accents() {
        assertThat(Words.entityType("Hợp tác xã")).isEqualTo(Words.entityType("hop tac xa"));
        assertThat(Words.entityType("Tổ hợp tác")).isNotEqualTo(Words.entityType("HTX"));
        assertThat(Words.stars("4 sao")).contains(StarRating.FOUR);
        assertThat(Words.stars("44")).isEmpty();
        assertThat(Words.answer("Có")).contains(true);
    }

    @Test
    void capacity_goes_over_the_turn_of_the_year() {
        PackText pack = PackText.parse("kg").orElseThrow();
        assertThat(OfferText.capacity("tháng 11 - 2: 1,5 tấn; T5: 20 kg", pack).orElseThrow())
                .extracting(ProductRow.Capacity::month)
                .containsExactly(1, 2, 5, 11, 12);
        assertThat(OfferText.capacity("1-3: 5 kg; 2: 6 kg", pack)).isEmpty();
        assertThat(OfferText.capacity("1: 5 lít", pack)).isEmpty();
    }

    @Test
    void value_added_tax_is_a_state_and_perhaps_a_rate() {
        assertThat(OfferText.vat("đã gồm 8%").orElseThrow().rate()).isEqualByComparingTo("8");
        assertThat(OfferText.vat("Chưa bao gồm").orElseThrow().rate()).isNull();
        assertThat(OfferText.vat("không chịu thuế 8%")).isEmpty();
        assertThat(OfferText.vat("8%")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void every_header_is_known_in_both_languages_and_without_accents(Column column) {
        assertThat(Column.of(column.header(java.util.Locale.ENGLISH))).contains(column);
        assertThat(Column.of(column.header(java.util.Locale.of("vi")).toUpperCase(java.util.Locale.ROOT)))
                .contains(column);
    }
}
