package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basao.intake.ImportFixture.PLAIN;
import static org.basao.intake.ImportFixture.SKIPPING;
import static org.basao.intake.ImportFixture.row;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadRowsIT {
    private static ImportFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new ImportFixture();
    }

    static Stream<Arguments> badCells() {
        return Stream.of(
                bad(Reason.REQUIRED, Column.PRODUCER, ""),
                bad(Reason.TOO_LONG, Column.PRODUCT, "dài ".repeat(60)),
                bad(Reason.CONTROL_CHARACTER, Column.PRODUCT, "Chè\u0007"),
                bad(Reason.NAME_UNREADABLE, Column.PRODUCT, "!!!"),
                bad(Reason.PLACE_UNKNOWN, Column.PROVINCE, "Atlantis"),
                bad(Reason.FORMER_PLACE_UNKNOWN, Column.FORMER_PROVINCE, "Hà Nam Ninh"),
                bad(Reason.FORMER_PLACE_ELSEWHERE, Column.FORMER_PROVINCE, "Hà Giang"),
                bad(Reason.COMMUNE_UNKNOWN, Column.COMMUNE, "huyện Đại Từ"),
                bad(Reason.ENTITY_TYPE_UNKNOWN, Column.ENTITY_TYPE, "câu lạc bộ"),
                bad(Reason.TAX_CODE, Column.TAX_CODE, "0300588568"),
                bad(Reason.TAX_CODE_KIND, Column.TAX_CODE, "001099000001"),
                bad(Reason.SET_UNKNOWN, Column.PRODUCT_SET, "27"),
                bad(Reason.PACK_UNREADABLE, Column.PACK, "to lắm"),
                bad(Reason.WHOLE_NUMBER, Column.PER_CARTON, "2,5"),
                bad(Reason.PRICE_UNREADABLE, Column.PRICE_MIN, "chín chục"),
                bad(Reason.PRICE_DECIMALS, Column.PRICE_MIN, "90.000,50"),
                bad(Reason.PRICE_NOT_POSITIVE, Column.PRICE_MIN, "0"),
                bad(Reason.PRICE_ORDER, Column.PRICE_MAX, "80.000"),
                bad(Reason.VAT_UNREADABLE, Column.VAT, "có lẽ"),
                bad(Reason.GTIN, Column.GTIN, "8930000000001"),
                bad(Reason.HS_CODE, Column.HS_CODE, "09"),
                bad(Reason.STANDARD_UNREADABLE, Column.STANDARDS, "VietGAP | 1 | hôm qua"),
                bad(Reason.CAPACITY_UNREADABLE, Column.CAPACITY, "13: 5 kg"),
                bad(Reason.NUMBER_UNREADABLE, Column.MINIMUM_ORDER, "vài", Column.MINIMUM_UNIT, "hộp"),
                bad(Reason.UNIT_UNKNOWN, Column.MINIMUM_UNIT, "gánh", Column.MINIMUM_ORDER, "5"),
                bad(Reason.UNIT_DIMENSION, Column.MINIMUM_UNIT, "lít", Column.MINIMUM_ORDER, "5"),
                bad(Reason.LEVEL_UNKNOWN, Column.LEVEL, "xã"),
                bad(Reason.DATE_UNREADABLE, Column.SIGNED_ON, "31/02/2025"),
                bad(Reason.DECISION_FUTURE, Column.SIGNED_ON, "16/11/2026"),
                bad(Reason.DECISION_NO_RULE, Column.SIGNED_ON, "20/08/2019"),
                bad(Reason.STARS, Column.STARS, "2"),
                bad(Reason.STARS, Column.STARS, "6"),
                bad(Reason.FIVE_NOT_CENTRAL, Column.LEVEL, "tỉnh", Column.STARS, "5"),
                bad(Reason.LEVEL_WRONG, Column.LEVEL, "huyện"),
                bad(Reason.LEVEL_WRONG, Column.LEVEL, "tỉnh", Column.STARS, "3", Column.SIGNED_ON, "01/06/2025"),
                bad(Reason.YES_OR_NO, Column.POTENTIAL_FIVE_STAR, "chắc"),
                bad(Reason.POTENTIAL_WITHOUT_FOUR, Column.POTENTIAL_FIVE_STAR, "có", Column.STARS, "3"),
                bad(Reason.SCORE, Column.SCORE, "100,5"));
    }

    private static Arguments bad(Reason reason, Column column, String text, Object... more) {
        Object[] changes = new Object[more.length + 2];
        changes[0] = column;
        changes[1] = text;
        System.arraycopy(more, 0, changes, 2, more.length);
        return Arguments.of(reason, column, changes);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("badCells")
    void a_bad_cell_is_named_by_line_column_and_reason(
            Reason reason, Column column, Object[] changes, @TempDir Path folder) {
        ImportReport report = fixture.run(ImportFixture.csv(folder, row(1), row(2, changes), row(3)), PLAIN);
        assertThat(report.problems()).hasSize(1);
        Problem problem = report.problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(report.stored()).isFalse();
        assertThat(fixture.count("product")).isZero();
        for (Locale locale : new Locale[] {Texts.VIETNAMESE, Locale.ENGLISH}) {
            assertThat(new Texts(locale).reason(problem)).isNotBlank().doesNotContain("{", "@");
        }
    }

    @Test
    void all_faults_of_a_row_are_named_at_once() {
        ImportReport report = fixture.run(
                PLAIN, row(1, Column.STARS, "9", Column.PROVINCE, "Đâu đó", Column.PRICE_MIN, "x", Column.LEVEL, ""));
        assertThat(report.problems())
                .extracting(Problem::reason)
                .containsExactlyInAnyOrder(
                        Reason.STARS, Reason.PLACE_UNKNOWN, Reason.PRICE_UNREADABLE, Reason.REQUIRED);
    }

    @Test
    void rows_of_one_file_must_not_contradict_each_other() {
        ImportReport report = fixture.run(
                PLAIN,
                row(1, Column.GTIN, "2000000000015", Column.ADDRESS, "Xóm 1"),
                row(1),
                row(2, Column.GTIN, "2000000000015"),
                row(3, Column.CERTIFICATE, "tn-1"),
                row(4, Column.SIGNED_ON, "21/10/2025"),
                row(1, Column.PRODUCT, "Chè khác", Column.CERTIFICATE, "TN-5", Column.ADDRESS, "Xóm 2"),
                row(1, Column.PRODUCT, "Chè nữa", Column.CERTIFICATE, "TN-6", Column.ENTITY_TYPE, "Công ty"));
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.reason())
                .containsExactly(
                        "3 PRODUCT PRODUCT_TWICE",
                        "4 GTIN GTIN_TWICE",
                        "5 CERTIFICATE CERTIFICATE_TWICE",
                        "7 ADDRESS PRODUCER_DIFFERS",
                        "8 ENTITY_TYPE PRODUCER_DIFFERS");
    }

    @Test
    void a_household_code_stands_in_no_report() {
        ImportReport report = fixture.run(
                PLAIN,
                row(1, Column.TAX_CODE, "001099000001"),
                row(2, Column.TAX_CODE, "00109900000X"),
                row(3, Column.TAX_CODE, "001099000001", Column.ENTITY_TYPE, "Hộ kinh doanh"),
                row(4, Column.TAX_CODE, "001099000001", Column.ENTITY_TYPE, "Hộ kinh doanh"));
        assertThat(report.refused()).isEqualTo(3);
        Texts texts = new Texts(Texts.VIETNAMESE);
        assertThat(report.problems()).extracting(texts::reason).noneMatch(text -> text.contains("0010990"));
    }

    @Test
    void skipping_bad_rows_keeps_the_good_ones() {
        ImportFixture own = new ImportFixture();
        ImportReport report = own.run(SKIPPING, row(1), row(2, Column.STARS, "1"), row(3));
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.stored()).isTrue();
        assertThat(own.count("product")).isEqualTo(2);
        assertThat(own.count("organisation")).isEqualTo(2);
        assertThat(own.count("certificate")).isEqualTo(2);
    }
}
