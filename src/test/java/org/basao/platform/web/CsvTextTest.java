package org.basao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+84912345678", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void no_cell_becomes_a_formula(String text) {
        assertThat(CsvText.cell(text)).startsWith("\"'");
    }

    @Test
    void quotes_and_commas_stay_within_their_cell() {
        assertThat(CsvText.cell("HTX \"Đồng, Tâm\"")).isEqualTo("\"HTX \"\"Đồng, Tâm\"\"\"");
    }

    @Test
    void spreadsheets_learn_that_it_is_utf_8() {
        assertThat(CsvText.of(List.of(List.of("Tên", "Số"), List.of("Chè", "2"))))
                .isEqualTo("\uFEFF\"Tên\",\"Số\"\r\n\"Chè\",\"2\"\r\n");
    }
}
