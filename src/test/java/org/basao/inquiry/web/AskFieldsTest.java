package org.basao.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.inquiry.api.WantedDocument;
import org.basao.kernel.Unit;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AskFieldsTest {
    private static final Wanted WANTED = new Wanted(
            List.of(
                    new Line("A", new BigDecimal("1500"), "PACK", "hộp 1.5 kg", new BigDecimal("95000"), "Bao đỏ"),
                    new Line("B", new BigDecimal("12.5"), "KILOGRAM", null, null, null)),
            "19",
            "Số 1",
            LocalDate.of(2026, 12, 1),
            null,
            Recurrence.MONTHLY,
            true,
            List.of(WantedDocument.FOOD_SAFETY),
            null,
            "Hai\ndòng",
            LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @EnumSource
    void what_the_form_shows_is_what_it_means(Language language) {
        AskFields fields = new AskFields(language, false);
        fields.fill(WANTED);
        assertThat(fields.read(List.of("A", "B"), true, List.of("FOOD_SAFETY"))).isEqualTo(WANTED);
    }

    @ParameterizedTest
    @CsvSource({
        "VI,1.500,1500",
        "VI,'1.500,5',1500.5",
        "VI,'12,5',12.5",
        "VI,12.5,12.5",
        "VI,1 500,1500",
        "EN,'1,500',1500",
        "EN,12.5,12.5",
        "EN,-3,-3"
    })
    void numbers_are_read_as_people_write_them(Language language, String typed, String meant) {
        assertThat(amount(language, typed, false)).isEqualByComparingTo(meant);
    }

    @Test
    void what_is_no_number_is_refused_when_sent_and_left_out_while_somebody_types() {
        assertThatThrownBy(() -> amount(Language.VI, "nhiều", false)).isInstanceOf(InvalidFields.class);
        assertThat(amount(Language.VI, "nhiều", true)).isNull();
    }

    @Test
    void days_come_from_a_calendar_or_are_written_out() {
        AskFields fields = AskFields.sent(
                Language.VI,
                Map.of("answerBy", new String[] {"30/11/2026"}, "deliverFrom", new String[] {"31/02/2026"}));
        Wanted wanted = fields.read(List.of(), false, List.of("NOTHING", "PRICE_LIST", "PRICE_LIST"));
        assertThat(wanted.answerBy()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(wanted.deliverFrom()).isNull();
        assertThat(wanted.documents()).containsExactly(WantedDocument.PRICE_LIST);
    }

    @Test
    void a_pack_is_named_by_its_label() {
        assertThat(AskFields.name(TradeUnit.pack("hộp 100 g", new BigDecimal("100"), Unit.GRAM)))
                .isEqualTo("PACK:hộp 100 g");
        assertThat(AskFields.name(TradeUnit.of(Unit.KILOGRAM))).isEqualTo("KILOGRAM");
    }

    private static BigDecimal amount(Language language, String typed, boolean lenient) {
        AskFields fields = new AskFields(language, lenient);
        fields.put("amount1", typed);
        fields.put("unit1", "KILOGRAM");
        return fields.read(List.of("A"), false, List.of()).lines().getFirst().amount();
    }
}
