package org.basao.inquiry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.kernel.Unit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final TradeUnit BOX = TradeUnit.pack("hộp 100 g", new BigDecimal("100"), Unit.GRAM);
    private static final AskedProduct TEA = new AskedProduct(
            "TEA",
            "Chè",
            null,
            "HTX",
            "HTX",
            "Thái Nguyên",
            null,
            4,
            false,
            List.of(BOX),
            new BigDecimal("5"),
            Unit.KILOGRAM,
            null);
    private static final AskedProduct BARE =
            new AskedProduct("BARE", "Mật", null, "HTX", "HTX", "Sơn La", null, 3, false, List.of(), null, null, null);
    private static final AskedProduct STAY =
            new AskedProduct("STAY", "Bản", null, "HTX", "HTX", "Sơn La", null, 3, true, List.of(), null, null, null);
    private static final Map<String, AskedProduct> PRODUCTS = Map.of("TEA", TEA, "BARE", BARE, "STAY", STAY);

    @Test
    void what_is_complete_is_taken_with_its_texts_made_fit() {
        Wanted fit = checked(wanted(line("TEA", "10", "KILOGRAM", null), one -> one));
        assertThat(fit.note()).isEqualTo("Cần hàng đều");
        assertThat(fit.lines().getFirst().note()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "TEA, , KILOGRAM, , amount1, inquiry.amount.missing",
        "TEA, 0, KILOGRAM, , amount1, inquiry.amount.zero",
        "TEA, -3, KILOGRAM, , amount1, inquiry.amount.zero",
        "TEA, 1.2345, KILOGRAM, , amount1, inquiry.amount.wrong",
        "TEA, 10000000000, KILOGRAM, , amount1, inquiry.amount.wrong",
        "TEA, 2.5, PACK, hộp 100 g, amount1, inquiry.amount.whole",
        "TEA, 2, PACK, hộp 1 kg, unit1, inquiry.unit.wrong",
        "TEA, 2, LITRE, , unit1, inquiry.unit.wrong",
        "TEA, 2, PIECE, , unit1, inquiry.unit.wrong",
        "BARE, 2, GUEST_DAY, , unit1, inquiry.unit.wrong",
        "STAY, 2, KILOGRAM, , unit1, inquiry.unit.wrong",
        "TEA, 2, , , unit1, inquiry.unit.wrong",
        "GONE, 2, KILOGRAM, , amount1, inquiry.product.gone"
    })
    void a_quantity_that_cannot_be_is_refused_beside_its_field(
            String product, String amount, String unit, String pack, String field, String why) {
        assertThat(refused(wanted(line(product, amount, unit, pack), one -> one)))
                .containsEntry(field, why)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BARE, 1.5, LITRE, ",
        "BARE, 3, PIECE, ",
        "STAY, 12, GUEST_NIGHT, ",
        "TEA, 20, PACK, hộp 100 g",
        "TEA, 0.5, TONNE, "
    })
    void what_is_sold_so_can_be_asked_for_so(String product, String amount, String unit, String pack) {
        assertThat(refused(wanted(line(product, amount, unit, pack), one -> one)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, inquiry.price.zero", "-1, inquiry.price.zero", "95000.5, inquiry.price.dong"})
    void a_price_is_more_than_nothing_and_in_whole_dong(String price, String why) {
        Line line = new Line("TEA", BigDecimal.ONE, "KILOGRAM", null, new BigDecimal(price), null);
        assertThat(refused(wanted(line, one -> one))).containsEntry("price1", why);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "60,true", "61,false", "-1,false"})
    void producers_have_between_one_and_sixty_days(int days, boolean taken) {
        Wanted wanted = wanted(
                line("TEA", "1", "KILOGRAM", null),
                one -> new Wanted(
                        one.lines(),
                        one.province(),
                        null,
                        null,
                        null,
                        Recurrence.ONCE,
                        false,
                        List.of(),
                        null,
                        null,
                        TODAY.plusDays(days)));
        assertThat(refused(wanted).containsKey("answerBy")).isEqualTo(!taken);
    }

    @Test
    void the_place_the_days_and_the_words_are_judged_together() {
        Wanted wrong = new Wanted(
                List.of(new Line("TEA", null, "KILOGRAM", null, null, "<b>ngon</b>")),
                "99",
                "x".repeat(201),
                TODAY.plusDays(5),
                TODAY.plusDays(4),
                Recurrence.ONCE,
                false,
                List.of(),
                null,
                "<script>alert(1)</script>",
                null);
        assertThat(refused(wrong))
                .containsEntry("amount1", "inquiry.amount.missing")
                .containsEntry("note1", "inquiry.text.markup")
                .containsEntry("province", "inquiry.place.missing")
                .containsEntry("address", "inquiry.text.long")
                .containsEntry("answerBy", "inquiry.answerBy.missing")
                .containsEntry("deliverTo", "inquiry.delivery.order")
                .containsEntry("note", "inquiry.text.markup")
                .hasSize(7);
    }

    @Test
    void only_an_export_goes_to_no_province_and_it_names_a_port() {
        Line line = line("TEA", "1", "KILOGRAM", null);
        Wanted port = abroad(line, "FOB", "Cảng Hải Phòng");
        assertThat(refused(port)).isEmpty();
        assertThat(refused(abroad(line, "FOB", null))).containsEntry("address", "inquiry.place.abroad");
        assertThat(refused(abroad(line, null, "Cảng Hải Phòng"))).containsEntry("province", "inquiry.place.missing");
        assertThat(refused(abroad(line, "ABC", "Cảng"))).containsEntry("incoterm", "inquiry.incoterm.unknown");
    }

    @Test
    void less_than_is_written_with_a_sign_and_is_no_markup() {
        assertThat(Written.text("note", "ẩm độ < 5 %, giá < 90.000", 100)).isEqualTo("ẩm độ < 5 %, giá < 90.000");
    }

    @Test
    void nothing_too_much_and_the_same_twice_are_refused_as_a_whole() {
        List<Line> many = new ArrayList<>();
        for (int i = 0; i <= RequestLimits.MOST_LINES; i++) {
            many.add(line("P" + i, "1", "KILOGRAM", null));
        }
        assertThat(whole(List.of())).isEqualTo("inquiry.lines.none");
        assertThat(whole(many)).isEqualTo("inquiry.lines.many");
        Line tea = line("TEA", "1", "KILOGRAM", null);
        assertThat(whole(List.of(tea, tea))).isEqualTo("inquiry.lines.twice");
    }

    @ParameterizedTest
    @CsvSource({"4.9,KILOGRAM,,true", "5,KILOGRAM,,false", "49,PACK,hộp 100 g,true", "50,PACK,hộp 100 g,false"})
    void the_minimum_order_is_compared_by_weight(String amount, String unit, String pack, boolean below) {
        assertThat(TEA.isBelowMinimum(
                        new BigDecimal(amount), TEA.unit(unit, pack).orElseThrow()))
                .isEqualTo(below);
    }

    private static Line line(String product, String amount, String unit, String pack) {
        return new Line(product, amount == null ? null : new BigDecimal(amount), unit, pack, null, "  ");
    }

    private static Wanted wanted(Line line, UnaryOperator<Wanted> change) {
        return change.apply(new Wanted(
                List.of(line),
                "19",
                "Số 1",
                null,
                null,
                Recurrence.ONCE,
                false,
                List.of(),
                null,
                " Cần hàng đều ",
                TODAY.plusDays(7)));
    }

    @Test
    void what_is_kept_names_products_by_codes_of_ours() {
        for (String code : List.of("A".repeat(11), "nonsense", "")) {
            Wanted wanted = wanted(line("TEA", "1", "KILOGRAM", null), one -> one)
                    .withLines(List.of(new Line(code, BigDecimal.ONE, "KILOGRAM", null, null, null)));
            InvalidFields refusal =
                    catchThrowableOfType(InvalidFields.class, () -> RequestRules.expectKeepable(wanted));
            assertThat(refusal.fields().getFirst().field()).as(code).isEqualTo("amount1");
        }
    }

    private static Wanted abroad(Line line, String incoterm, String address) {
        return new Wanted(
                List.of(line),
                null,
                address,
                null,
                null,
                Recurrence.ONCE,
                false,
                List.of(),
                incoterm,
                null,
                TODAY.plusDays(7));
    }

    private static Wanted checked(Wanted wanted) {
        return RequestRules.checked(wanted, PRODUCTS, Set.of("19", "25"), TODAY);
    }

    private static Map<String, String> refused(Wanted wanted) {
        InvalidFields refusal = catchThrowableOfType(InvalidFields.class, () -> checked(wanted));
        return refusal == null
                ? Map.of()
                : refusal.fields().stream()
                        .collect(java.util.stream.Collectors.toMap(one -> one.field(), one -> one.messageKey()));
    }

    private static String whole(List<Line> lines) {
        Wanted wanted = wanted(line("TEA", "1", "KILOGRAM", null), one -> one.withLines(lines));
        return catchThrowableOfType(BusinessException.class, () -> checked(wanted))
                .messageKey();
    }
}
