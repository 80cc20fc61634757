package org.basao.inquiry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.Freight;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final RoundTerms TERMS = terms(VatState.UNSTATED, null, null, null);

    @ParameterizedTest
    @CsvSource({"0,price-1", "-1,price-1", "1000.5,price-1", "9999999999999,price-1"})
    void a_price_is_whole_dong_above_nothing(String price, String field) {
        assertThat(refused(TERMS, line(price))).containsExactly(field);
    }

    @Test
    void another_currency_may_have_its_decimals() {
        assertThatCode(() -> RoundRules.check(TERMS, List.of(line("12.34")), Map.of(1, Dimension.MASS), "USD"))
                .doesNotThrowAnyException();
    }

    @Test
    void steps_begin_above_each_other_and_above_the_minimum_and_cost_less_each_time() {
        assertThat(refused(TERMS, tiered("10", step("20", "90"), step("50", "80"))))
                .isEmpty();
        assertThat(refused(TERMS, tiered("10", step("20", "90"), step("20", "80"))))
                .containsExactly("tierFrom-1-2");
        assertThat(refused(TERMS, tiered("10", step("50", "90"), step("20", "80"))))
                .containsExactly("tierFrom-1-2");
        assertThat(refused(TERMS, tiered("10", step("10", "90")))).containsExactly("tierFrom-1-1");
        assertThat(refused(TERMS, tiered(null, step("20", "100")))).containsExactly("tierPrice-1-1");
        assertThat(refused(TERMS, tiered(null, step("20", "90"), step("30", "95"))))
                .containsExactly("tierPrice-1-2");
    }

    @Test
    void a_step_without_its_quantity_or_from_more_than_can_be_delivered_is_none() {
        assertThat(refused(TERMS, tiered(null, new PriceStep(null, BigDecimal.TEN))))
                .containsExactly("tierFrom-1-1");
        assertThat(refused(TERMS, delivering("10", null, step("1000", "1")))).containsExactly("tierFrom-1-1");
        assertThat(refused(TERMS, delivering("10", null, step("10", "1")))).isEmpty();
        assertThat(refused(TERMS, delivering("10", "11"))).containsExactly("minimum-1");
        assertThat(refused(TERMS, delivering("10", "10"))).isEmpty();
    }

    @Test
    void a_minimum_above_what_was_asked_for_is_nothing_to_be_taken() {
        assertThatCode(() -> RoundRules.expectTakeable(List.of(delivering(null, "50")), line -> new BigDecimal(50)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        RoundRules.expectTakeable(List.of(delivering(null, "50")), line -> new BigDecimal("49.999")))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_unit_of_another_dimension_is_refused_and_a_pack_of_the_same_is_taken() {
        assertThat(refused(TERMS, in(TradeUnit.of(Unit.LITRE)))).containsExactly("unit-1");
        assertThat(refused(TERMS, in(TradeUnit.pack("túi 500 g", new BigDecimal(500), Unit.GRAM))))
                .isEmpty();
    }

    @Test
    void a_pack_has_a_name_and_holds_what_a_pack_can_hold() {
        assertThat(refused(TERMS, in(new TradeUnit(Unit.KILOGRAM, " ", BigDecimal.ONE))))
                .containsExactly("unit-1");
        assertThat(refused(TERMS, in(new TradeUnit(Unit.KILOGRAM, "xe", new BigDecimal("99999999")))))
                .containsExactly("unit-1");
        assertThat(refused(TERMS, in(new TradeUnit(Unit.KILOGRAM, "hạt", new BigDecimal("0.0000001")))))
                .containsExactly("unit-1");
    }

    @Test
    void texts_are_cleaned_and_not_longer_than_anybody_reads() {
        RoundTerms typed = new RoundTerms(
                TODAY, VatState.UNSTATED, null, null, "  ", null, null, "Trả trước\r\n30%\u0000", null, null);
        assertThat(RoundRules.said(typed).payment()).isEqualTo("Trả trước\n30% ");
        assertThat(RoundRules.said(typed).freightPlace()).isNull();
        RoundTerms endless = new RoundTerms(
                TODAY, VatState.UNSTATED, null, null, null, null, null, null, "x".repeat(Said.NOTE + 1), null);
        assertThatThrownBy(() -> RoundRules.said(endless)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void an_incoterm_is_for_exports_and_exports_have_one() {
        assertThat(refused(terms(VatState.UNSTATED, null, Freight.EXPORT, null), line("100")))
                .containsExactly("incoterm");
        assertThat(refused(terms(VatState.UNSTATED, null, Freight.TO_STORE, "FOB"), line("100")))
                .containsExactly("incoterm");
        assertThat(refused(terms(VatState.UNSTATED, null, Freight.EXPORT, "XYZ"), line("100")))
                .containsExactly("incoterm");
        assertThat(refused(terms(VatState.UNSTATED, null, Freight.EXPORT, "FOB"), line("100")))
                .isEmpty();
    }

    @Test
    void a_rate_of_tax_needs_a_price_that_knows_tax() {
        assertThat(refused(terms(VatState.UNSTATED, "8", null, null), line("100")))
                .containsExactly("vatRate");
        assertThat(refused(terms(VatState.EXCLUDED, "101", null, null), line("100")))
                .containsExactly("vatRate");
        assertThat(refused(terms(VatState.INCLUDED, "8", null, null), line("100")))
                .isEmpty();
    }

    @Test
    void a_round_that_is_sent_says_how_long_it_stands_and_offers_something() {
        assertThatThrownBy(() -> RoundRules.expectComplete(until(null), List.of(line("1")), TODAY))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> RoundRules.expectComplete(until(TODAY.minusDays(1)), List.of(line("1")), TODAY))
                .hasMessage("inquiry.round.validity.past");
        assertThatThrownBy(() -> RoundRules.expectComplete(until(TODAY.plusDays(366)), List.of(line("1")), TODAY))
                .hasMessage("inquiry.round.validity.far");
        assertThatThrownBy(() -> RoundRules.expectComplete(until(TODAY), List.of(), TODAY))
                .hasMessage("inquiry.round.empty");
        assertThatCode(() -> RoundRules.expectComplete(until(TODAY), List.of(line("1")), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void a_line_is_answered_once_and_only_if_it_was_asked() {
        assertThatThrownBy(
                        () -> RoundRules.check(TERMS, List.of(line("1"), line("2")), Map.of(1, Dimension.MASS), "VND"))
                .hasMessage("inquiry.round.line");
        assertThatThrownBy(() -> RoundRules.check(TERMS, List.of(line("1")), Map.of(2, Dimension.MASS), "VND"))
                .hasMessage("inquiry.round.line");
    }

    @Test
    void the_value_is_the_price_of_the_step_reached_times_what_can_be_delivered_of_what_was_asked() {
        QuotedLine line = new QuotedLine(
                1,
                new BigDecimal("100"),
                TradeUnit.pack("túi 500 g", new BigDecimal(500), Unit.GRAM),
                new BigDecimal("80"),
                null,
                null,
                null,
                null,
                List.of(step("70", "70")));
        assertThat(line.value(new BigDecimal("50")))
                .as("100 packs asked, 80 there")
                .isEqualByComparingTo("5600");
        assertThat(line.value(new BigDecimal("30"))).as("60 packs asked").isEqualByComparingTo("6000");
    }

    private static List<String> refused(RoundTerms terms, QuotedLine line) {
        try {
            RoundRules.check(terms, List.of(line), Map.of(1, Dimension.MASS), "VND");
            return List.of();
        } catch (InvalidFields e) {
            return e.fields().stream().map(InvalidField::field).toList();
        }
    }

    private static QuotedLine line(String price) {
        return new QuotedLine(
                1, new BigDecimal(price), TradeUnit.of(Unit.KILOGRAM), null, null, null, null, null, List.of());
    }

    private static QuotedLine in(TradeUnit unit) {
        return new QuotedLine(1, new BigDecimal("100"), unit, null, null, null, null, null, List.of());
    }

    private static QuotedLine tiered(String minimum, PriceStep... steps) {
        return delivering(null, minimum, steps);
    }

    private static QuotedLine delivering(String amount, String minimum, PriceStep... steps) {
        return new QuotedLine(
                1,
                new BigDecimal("100"),
                TradeUnit.of(Unit.KILOGRAM),
                amount == null ? null : new BigDecimal(amount),
                minimum == null ? null : new BigDecimal(minimum),
                null,
                null,
                null,
                Arrays.asList(steps));
    }

    private static PriceStep step(String from, String price) {
        return new PriceStep(new BigDecimal(from), new BigDecimal(price));
    }

    private static RoundTerms until(LocalDate day) {
        return new RoundTerms(day, VatState.UNSTATED, null, null, null, null, null, null, null, null);
    }

    private static RoundTerms terms(VatState vat, String rate, Freight freight, String incoterm) {
        return new RoundTerms(
                TODAY,
                vat,
                rate == null ? null : new BigDecimal(rate),
                freight,
                null,
                null,
                incoterm,
                null,
                null,
                null);
    }
}
