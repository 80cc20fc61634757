package org.basao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.UnreadableFile;
import org.basao.platform.error.InvalidField;
import org.basao.register.api.PlannedRecognition.Fault;
import org.basao.register.api.RowOfDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer pastes from a spreadsheet. */
class DecisionSheetTest {
    private static RowOfDecision one(String pasted) {
        List<RowOfDecision> rows = DecisionSheet.read(pasted);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<String> faults(RowOfDecision row) {
        return row.faults().stream().map(Fault::key).toList();
    }

    @Test
    void cells_without_a_header_stand_in_the_usual_order() {
        RowOfDecision row = one("Chè Đinh\tHTX Tân Cương\t01/GCN-UBND\t4 sao\t87,5\tcó");
        assertThat(row)
                .isEqualTo(new RowOfDecision(
                        "Chè Đinh", "HTX Tân Cương", "01/GCN-UBND", 4, new BigDecimal("87.5"), true, List.of()));
    }

    @Test
    void a_header_names_the_columns_in_any_order_and_language() {
        List<RowOfDecision> rows = DecisionSheet.read(
                "Số sao\tGhi chú\tSố giấy chứng nhận\tMã sản phẩm\n3\tmới\t7/GCN\t7K3M9PQ2XA\n5\t\t8/GCN\t7K3M9PQ2XB\n");
        assertThat(rows).extracting(RowOfDecision::stars).containsExactly(3, 5);
        assertThat(rows).extracting(RowOfDecision::product).containsExactly("7K3M9PQ2XA", "7K3M9PQ2XB");
        assertThat(one("Certificate\tStars\tProduct\n7/GCN\t3\tTea").certificate())
                .isEqualTo("7/GCN");
    }

    @Test
    void blank_lines_windows_line_ends_and_semicolons_do_no_harm() {
        List<RowOfDecision> rows = DecisionSheet.read("\r\nChè;HTX;1/GCN;3\r\n \r\n;;;\r\nMiến;HTX;2/GCN;4\r\n");
        assertThat(rows).extracting(RowOfDecision::product).containsExactly("Chè", "Miến");
    }

    @Test
    void a_quoted_cell_may_break_and_marks_typed_apart_are_joined() {
        RowOfDecision row = one("\"Che\u0300\n xanh\"\tHTX\t1/GCN\t3");
        assertThat(row.product()).isEqualTo("Chè xanh");
    }

    @Test
    void what_a_row_lacks_is_said_and_the_others_are_read() {
        RowOfDecision row = one("Chè\tHTX\t\t9\t101\tchắc vậy");
        assertThat(row.stars()).isNull();
        assertThat(row.certificate()).isNull();
        assertThat(faults(row))
                .containsExactly(
                        "register.plan.starsWrong", "register.plan.scoreWrong", "register.plan.potentialWrong");
        assertThat(faults(one("Chè\tHTX\t1/GCN"))).containsExactly("register.plan.starsMissing");
        assertThat(faults(one("x".repeat(201) + "\tHTX\t1/GCN\t3"))).containsExactly("register.plan.tooLong");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "4 sao,4", "5 stars,5", "'  4  ',4"})
    void stars_are_read_as_people_write_them(String text, int stars) {
        assertThat(one("Chè\tHTX\t1/GCN\t" + text).stars()).isEqualTo(stars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "Mã sản phẩm\tSố giấy chứng nhận\tSố sao\n"})
    void nothing_to_issue_is_said_next_to_the_rows(String pasted) {
        assertThatThrownBy(() -> DecisionSheet.read(pasted))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("rows"))
                .hasMessage("register.plan.rowsMissing");
        assertThatThrownBy(() -> DecisionSheet.read(null)).hasMessage("register.plan.rowsMissing");
    }

    @Test
    void too_many_rows_and_a_quote_that_never_closes_are_refused() {
        String many = String.join(
                "\n",
                IntStream.rangeClosed(0, DecisionSheet.MOST)
                        .mapToObj(n -> "Chè\tHTX\t" + n + "\t3")
                        .toList());
        assertThatThrownBy(() -> DecisionSheet.read(many)).hasMessage("register.plan.rowsMany");
        assertThatThrownBy(() -> DecisionSheet.read("\"Chè\tHTX\t1/GCN\t3")).hasMessage("register.plan.rowsUnreadable");
    }

    @Test
    void a_file_becomes_what_would_have_been_pasted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, "\uFEFFTên sản phẩm;Chủ thể;Số giấy chứng nhận;Số sao\nChè;HTX;1/GCN;4\n");
        String text = DecisionSheet.text(file, ImportLimits.STANDARD);
        assertThat(text).isEqualTo("Tên sản phẩm\tChủ thể\tSố giấy chứng nhận\tSố sao\nChè\tHTX\t1/GCN\t4\n");
        assertThat(one(text).stars()).isEqualTo(4);
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 1, 2});
        assertThatThrownBy(() -> DecisionSheet.text(file, ImportLimits.STANDARD))
                .isInstanceOf(UnreadableFile.class);
    }
}
