package org.basao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.basao.kernel.Quantity;
import org.basao.kernel.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackTextTest {

    @ParameterizedTest
    @CsvSource({
        "hộp 100 g, hộp, 100, GRAM, 0.1",
        "Hộp  100g, hộp, 100, GRAM, 0.1",
        "chai 520 ml, chai, 520, MILLILITRE, 0.52",
        "chai 1 l, chai, 1, LITRE, 1",
        "chai 1 lít, chai, 1, LITRE, 1",
        "'túi 0,5 kg', túi, 0.5, KILOGRAM, 0.5",
        "túi 5 kg, túi, 5, KILOGRAM, 5",
        "lon 565 g, lon, 565, GRAM, 0.565",
        "gói 10 chiếc, gói, 10, PIECE, 10",
        "hộp 30 viên, hộp, 30, PIECE, 30",
        "hộp 20 túi lọc, hộp, 20, PIECE, 20",
        "trái 1 kg, trái, 1, KILOGRAM, 1",
        "bao 1.000 kg, bao, 1000, KILOGRAM, 1000",
        "500 g, '', 500, GRAM, 0.5",
        "kg, '', 1, KILOGRAM, 1",
        "bộ, bộ, 1, PIECE, 1",
        "chiếc, chiếc, 1, PIECE, 1",
        "chậu, chậu, 1, PIECE, 1",
        "khách/ngày, '', 1, GUEST_DAY, 1",
        "khách/đêm, '', 1, GUEST_NIGHT, 1",
    })
    void a_label_is_taken_apart(String label, String container, BigDecimal amount, Unit unit, BigDecimal base) {
        PackText pack = PackText.parse(label).orElseThrow();
        assertThat(pack.container()).isEqualTo(container);
        assertThat(pack.net().amount()).isEqualByComparingTo(amount);
        assertThat(pack.net().unit()).isEqualTo(unit);
        assertThat(pack.net().inBaseUnit()).isEqualByComparingTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "to",
                "hộp",
                "hộp 0 g",
                "hộp 100",
                "100 hộp g",
                "hộp 1,2345 g",
                "hộp 999.999.999 kg",
                "🍵 5 kg"
            })
    void what_is_no_pack_is_refused(String label) {
        assertThat(PackText.parse(label)
                        .filter(pack ->
                                !pack.container().equals("hộp") || pack.net().unit() != Unit.PIECE))
                .isEmpty();
    }

    @Test
    void packs_count_in_the_units_of_what_is_in_them() {
        PackText pack = PackText.parse("hộp 100 g").orElseThrow();
        assertThat(pack.quantity(new BigDecimal("50"), "hộp"))
                .contains(new Quantity(new BigDecimal("5"), Unit.KILOGRAM));
        assertThat(pack.quantity(new BigDecimal("2"), "tấn")).contains(new Quantity(new BigDecimal("2"), Unit.TONNE));
        assertThat(pack.quantity(new BigDecimal("2"), "thùng")).isEmpty();
    }
}
