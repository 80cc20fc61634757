package org.basao.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Stay;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.Offer.Tier;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferRulesTest {
    private static final Pack PACK = pack("120000", List.of(new Tier(10, dong("110000")), new Tier(50, dong("99000"))));

    @Test
    void a_pack_with_steps_that_rise_in_number_and_fall_in_price_is_taken() {
        assertThatCode(() -> check(PACK)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "from {0} at {1}, then from {2} at {3}")
    @CsvSource({
        "1, 110000, 50, 99000, tierFrom1",
        "10, 110000, 10, 99000, tierFrom2",
        "50, 110000, 10, 99000, tierFrom2",
        "10, 120000, 50, 99000, tierPrice1",
        "10, 110000, 50, 110000, tierPrice2",
        "10, 110000.5, 50, 99000, tierPrice1",
        "10, 110000, 50, 0, tierPrice2"
    })
    void steps_that_overlap_or_cost_more_are_refused_at_their_field(
            int from, String price, int next, String nextPrice, String field) {
        Pack pack = pack("120000", List.of(new Tier(from, dong(price)), new Tier(next, dong(nextPrice))));
        assertThat(refused(pack)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8934563138165", "036000291452", "96385074", "10614141000415"})
    void a_bar_code_with_its_check_digit_is_taken(String gtin) {
        assertThatCode(() -> check(coded(gtin))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8934563138164", "893456313816", "12345", "8934563138165x", ""})
    void a_bar_code_with_a_slip_is_refused(String gtin) {
        assertThat(refused(coded(gtin))).containsExactly("gtin");
    }

    @Test
    void a_price_on_request_is_never_a_number_beside_it() {
        Pack both = new Pack(
                "hộp",
                BigDecimal.ONE,
                Unit.PIECE,
                null,
                null,
                true,
                dong("1"),
                dong("1"),
                VatState.UNSTATED,
                null,
                List.of());
        assertThat(refused(both)).containsExactly("priceMin");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Pack wrong = new Pack(
                null, BigDecimal.ZERO, null, 0, "1", false, dong("-5"), null, VatState.UNSTATED, dong("8"), List.of());
        assertThat(refused(wrong))
                .containsExactly("label", "netQuantity", "unit", "perCarton", "gtin", "priceMin", "vatRate");
    }

    @Test
    void what_has_not_changed_is_not_judged_again() {
        Offer old = Offer.EMPTY.withPacks(List.of(coded("broken since the import")));
        Offer mended = old.with(new Offer.Story("Shan tea", null, null, null, null));
        assertThatCode(() -> OfferRules.checkChanged(old, mended)).doesNotThrowAnyException();
    }

    @Test
    void the_least_order_is_in_a_unit_that_converts_to_a_pack() {
        assertThat(refused(minimum(Unit.LITRE))).containsExactly("minimumUnit");
        assertThatCode(() -> OfferRules.checkChanged(packed(), minimum(Unit.TONNE)))
                .doesNotThrowAnyException();
        assertThatCode(() -> OfferRules.checkChanged(packed(), minimum(Unit.PIECE)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0902, true", "090230, true", "09023010, true", "090, false", "09023, false", "chè, false"})
    void an_hs_code_has_an_even_number_of_digits_from_four(String code, boolean right) {
        Offer offer = packed().with(terms(null, null, code), Offer.EMPTY.stay());
        if (right) {
            assertThatCode(() -> OfferRules.checkChanged(packed(), offer)).doesNotThrowAnyException();
        } else {
            assertThat(refused(offer)).containsExactly("hsCode");
        }
    }

    @Test
    void a_season_may_go_over_the_year_but_has_two_ends() {
        assertThatCode(() -> OfferRules.checkChanged(
                        Offer.EMPTY, Offer.EMPTY.with(Offer.EMPTY.terms(), new Stay(2, 20, 1, 11, 2))))
                .doesNotThrowAnyException();
        assertThat(refused(Offer.EMPTY.with(Offer.EMPTY.terms(), new Stay(20, 2, 1, 11, null))))
                .containsExactly("guestsTo", "seasonFrom");
    }

    @Test
    void there_is_an_end_to_packs_and_pictures() {
        Offer many = Offer.EMPTY.withPictures(IntStream.range(0, 13)
                .mapToObj(i -> new Offer.Picture("p" + i, null, null))
                .toList());
        assertThatCode(() -> OfferRules.checkChanged(Offer.EMPTY, many)).hasMessage("catalogue.photo.many");
    }

    private static Offer packed() {
        return Offer.EMPTY.withPacks(List.of(PACK));
    }

    private static Offer minimum(Unit unit) {
        return packed().with(terms(BigDecimal.TEN, unit, null), Offer.EMPTY.stay());
    }

    private static Terms terms(BigDecimal minimum, Unit unit, String hsCode) {
        return new Terms(minimum, unit, null, null, null, null, hsCode, List.of());
    }

    private static Pack coded(String gtin) {
        return new Pack(
                "hộp 100 g",
                new BigDecimal("100"),
                Unit.GRAM,
                null,
                gtin,
                false,
                dong("120000"),
                dong("120000"),
                VatState.UNSTATED,
                null,
                List.of());
    }

    private static Pack pack(String price, List<Tier> tiers) {
        return new Pack(
                "hộp 100 g",
                new BigDecimal("100"),
                Unit.GRAM,
                20,
                null,
                false,
                dong(price),
                dong(price),
                VatState.INCLUDED,
                new BigDecimal("8"),
                tiers);
    }

    private static BigDecimal dong(String amount) {
        return new BigDecimal(amount);
    }

    private static void check(Pack pack) {
        OfferRules.checkChanged(Offer.EMPTY, Offer.EMPTY.withPacks(List.of(pack)));
    }

    private static List<String> refused(Pack pack) {
        return refused(Offer.EMPTY, Offer.EMPTY.withPacks(List.of(pack)));
    }

    private static List<String> refused(Offer offer) {
        return refused(offer.packs().isEmpty() ? Offer.EMPTY : packed(), offer);
    }

    private static List<String> refused(Offer before, Offer after) {
        InvalidFields thrown = catchThrowableOfType(InvalidFields.class, () -> OfferRules.checkChanged(before, after));
        return thrown.fields().stream().map(InvalidField::field).toList();
    }
}
