package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.basao.catalogue.Pictures;
import org.basao.local.Browser;
import org.basao.local.EndingProduct;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A province officer brings the rows of a decision as an XLSX file: tried, corrected in the file, issued whole. */
class DecisionFileE2E {
    private static final Locale VI = Locale.of("vi");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void a_file_is_tried_without_storing_anything_and_its_correction_is_issued_whole() throws IOException {
        Somebody producer = Somebody.of(Side.PRODUCER, Role.MANAGER, "Vàng Thị Mỷ", VI);
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MEMBER, "Ngô Văn Tám", VI);
        String down = product(producer, "Thịt trâu gác bếp ");
        String same = product(producer, "Lạp sườn ");
        String number = "88/QĐ " + officer.code();
        try (Browser.Visit desk = officer.visit(VI, Browser.WIDE)) {
            Page page = desk.page();
            page.navigate("/viec/quyet-dinh");
            page.fill("#number", number);
            page.fill("#signedOn", "2026-11-10");
            choose(page, "ảnh.xlsx", Pictures.jpeg(400, 300));
            page.click("#try");
            assertThat(page.locator("#file-error")).containsText("Không đọc được");
            assertThat(page.locator("#number")).hasValue(number);
            look(page, "broken");

            choose(page, "quyết định.xlsx", workbook(down, "5", same, "4", officer.code()));
            page.click("#try");
            assertThat(page.locator(".fault")).hasCount(1);
            assertThat(page.locator(".fault")).containsText("trung ương");
            assertThat(page.locator("#rows")).hasValue(Pattern.compile(down));
            assertThat(page.locator("#issue")).hasCount(0);
            look(page, "faults");
            assertThat(certificates(number)).isZero();

            choose(page, "quyết định sửa.xlsx", workbook(down, "3", same, "4", officer.code()));
            page.click("#try");
            assertThat(page.locator(".fault")).hasCount(0);
            assertThat(certificates(number)).isZero();
            look(page, "good");
            page.click("#issue");
            assertThat(page.locator("#issued a")).hasCount(2);
            assertThat(certificates(number)).isEqualTo(2);
        }
        assertThat(rows.list(
                        "select e.move from re_recognition e join product p on p.id = e.product_id where p.code in (?, ?) order by 1",
                        row -> row.getString(1),
                        down,
                        same))
                .containsExactly("DOWN", "EQUAL");
        assertThat(rows.list(
                        "select model ->> 'products' from notice where recipient = ? and code = 'register.recognised'",
                        row -> row.getString(1),
                        producer.code()))
                .singleElement()
                .asString()
                .contains("Thịt trâu gác bếp", "Lạp sườn");
    }

    private String product(Somebody producer, String name) {
        String code = EndingProduct.put(rows, name + producer.code(), LocalDate.of(2028, 5, 10));
        rows.change(
                "update product set holder_id = (select id from organisation where code = ?) where code = ?",
                producer.organisation(),
                code);
        return code;
    }

    private long certificates(String decision) {
        return rows.first(
                        "select count(*) from certificate c join decision d on d.id = c.decision_id where d.number = ?",
                        row -> row.getLong(1),
                        decision)
                .orElseThrow();
    }

    private static void choose(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, XLSX, content));
    }

    private static byte[] workbook(String one, String stars, String other, String otherStars, String run)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Quyết định");
            List<List<String>> lines = List.of(
                    List.of("Mã sản phẩm", "Số giấy chứng nhận", "Số sao"),
                    List.of(one, "1/GCN-" + run, stars),
                    List.of(other, "2/GCN-" + run, otherStars + " sao"));
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    sheet.value(row, column, lines.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static void look(Page page, String name) {
        assertThat(Look.faults(page, "decision-file-" + name + "-" + page.viewportSize().width))
                .isEmpty();
    }
}
