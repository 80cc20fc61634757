package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.basao.intake.ImportFixture.DRY;
import static org.basao.intake.ImportFixture.PLAIN;
import static org.basao.intake.ImportFixture.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.kernel.TaxCode;
import org.basao.platform.security.Actor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductImportIT {
    private static final List<String> TABLES = List.of(
            "organisation",
            "decision",
            "product",
            "certificate",
            "listing",
            "pack",
            "audit_entry",
            "outbox",
            "public_code");

    private ImportFixture fixture;

    @BeforeEach
    void fresh() {
        fixture = new ImportFixture();
    }

    private static Map<Column, String> full(int number, Object... changes) {
        Map<Column, String> row = row(number, changes);
        Map<Column, String> full = row(
                number,
                Column.COMMUNE,
                "Xã Tân Cương",
                Column.ADDRESS,
                "Xóm 5\\ \"cũ\"",
                Column.PRODUCT_EN,
                "Test tea",
                Column.PER_CARTON,
                "24",
                Column.VAT,
                "đã gồm 8%",
                Column.MINIMUM_ORDER,
                "50",
                Column.MINIMUM_UNIT,
                "hộp",
                Column.CAPACITY,
                "11-2: 40 hộp; 5: 7,5 kg",
                Column.LEAD_TIME,
                "5",
                Column.GTIN,
                "2000000000015",
                Column.HS_CODE,
                "0902.10",
                Column.STANDARDS,
                "VietGAP | VG-1 | 31/12/2027; HACCP",
                Column.SHELF_LIFE,
                "540",
                Column.STORY,
                "Dòng một\nDòng hai\tsau tab",
                Column.SIGNER,
                "Phó Chủ tịch",
                Column.SCORE,
                "82,25");
        full.putAll(row);
        for (int i = 0; i < changes.length; i += 2) {
            full.put((Column) changes[i], (String) changes[i + 1]);
        }
        return full;
    }

    @Test
    void a_row_becomes_a_producer_a_certified_product_and_its_listing(@TempDir Path folder) {
        ImportReport report = fixture.run(ImportFixture.csv(folder, full(1)), PLAIN);
        assertThat(report.problems()).isEmpty();
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.producers()).isEqualTo(1);
        assertThat(fixture.text("select address from organisation")).isEqualTo("Xóm 5\\ \"cũ\"");
        assertThat(fixture.text("select story_vi from listing")).isEqualTo("Dòng một\nDòng hai\tsau tab");
        assertThat(
                        fixture.text(
                                "select concat_ws(' ', label, net_quantity, unit, base_quantity, price_min, price_max, vat_state, vat_rate) from pack"))
                .isEqualTo("hộp 100 g 100.000 GRAM 0.100000 90000.00 120000.00 INCLUDED 8.00");
        assertThat(fixture.text("select minimum_order || ' ' || minimum_unit from listing"))
                .isEqualTo("5.000 KILOGRAM");
        assertThat(fixture.text(
                        "select string_agg(month || ':' || quantity, ' ' order by month) from listing_capacity"))
                .isEqualTo("1:4.000 2:4.000 5:7.500 11:4.000 12:4.000");
        assertThat(fixture.text("select place_name || ' ' || valid_to || ' ' || score from certificate"))
                .isEqualTo("Xã Tân Cương, Tỉnh Thái Nguyên 2028-10-20 82.25");
        assertThat(fixture.count("outbox where kind = 'product-changed' and key in (select code from product)"))
                .isEqualTo(1);
        assertThat(fixture.count("audit_entry where actor = 'command:test'")).isEqualTo(3);
    }

    @Test
    void a_number_that_somebody_else_stores_meanwhile_refuses_the_file_and_says_so() throws Exception {
        fixture.run(PLAIN, row(1));
        CompletableFuture<ImportReport> late;
        try (Connection other = fixture.database.application().getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("update pack set gtin = '2000000000015'");
            }
            late = CompletableFuture.supplyAsync(() -> fixture.run(PLAIN, row(2, Column.GTIN, "2000000000015")));
            while (!late.isDone() && fixture.count("pg_locks where not granted") == 0) {
                Thread.onSpinWait();
            }
            other.commit();
        }
        ImportReport report = late.get();
        assertThat(report.stored()).isFalse();
        assertThat(report.problems())
                .extracting(Problem::column, Problem::reason)
                .containsExactly(tuple(Column.GTIN, Reason.NUMBER_TAKEN_MEANWHILE));
        assertThat(fixture.count("product")).isEqualTo(1);
    }

    @Test
    void the_same_file_twice_changes_nothing(@TempDir Path folder) {
        Path file = ImportFixture.csv(
                folder,
                full(1),
                row(2),
                full(3, Column.GTIN, "2000000000022"),
                row(1, Column.PRODUCT, "Hai", Column.CERTIFICATE, "X"));
        fixture.run(file, PLAIN);
        List<Long> before = TABLES.stream().map(fixture::count).toList();
        String versions = fixture.text("select sum(version) from listing");
        ImportReport again = fixture.run(file, PLAIN);
        assertThat(again.problems()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(again.stored()).isFalse();
        assertThat(TABLES.stream().map(fixture::count).toList()).isEqualTo(before);
        assertThat(fixture.text("select sum(version) from listing")).isEqualTo(versions);
    }

    @Test
    void a_spreadsheet_with_numbers_and_days_says_the_same_as_a_csv_file(@TempDir Path folder) throws IOException {
        Path spreadsheet = folder.resolve("sản phẩm.xlsx");
        try (OutputStream out = Files.newOutputStream(spreadsheet);
                Workbook workbook = new Workbook(out, "BaSao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sản phẩm");
            int at = 0;
            for (Map.Entry<Column, String> cell : full(1).entrySet()) {
                sheet.value(0, at, cell.getKey().header(Locale.ENGLISH));
                switch (cell.getKey()) {
                    case PRICE_MIN -> sheet.value(1, at, 90_000);
                    case PRICE_MAX -> sheet.value(1, at, 120_000.0);
                    case SCORE -> sheet.value(1, at, 82.25);
                    case STARS -> sheet.value(1, at, 4);
                    case SIGNED_ON -> {
                        sheet.value(1, at, LocalDate.of(2025, 10, 20));
                        sheet.style(1, at).format("dd/mm/yyyy").set();
                    }
                    default -> sheet.value(1, at, cell.getValue());
                }
                at++;
            }
        }
        ImportReport first = fixture.run(spreadsheet, PLAIN);
        assertThat(first.problems()).isEmpty();
        assertThat(first.created()).isEqualTo(1);
        ImportReport second = fixture.run(ImportFixture.csv(folder, full(1)), PLAIN);
        assertThat(second.unchanged()).isEqualTo(1);
    }

    @Test
    void a_dry_run_reports_the_same_and_keeps_nothing() {
        ImportReport report = fixture.run(DRY, row(1), row(2));
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.stored()).isFalse();
        assertThat(TABLES.stream().map(fixture::count)).containsOnly(0L);
    }

    @Test
    void one_bad_row_among_thousands_leaves_nothing() {
        List<Map<Column, String>> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 5_200; i++) {
            rows.add(row(i));
        }
        rows.set(5_100, row(5_100, Column.STARS, "1"));
        ImportReport report = fixture.run(PLAIN, rows.toArray(BadRows.EMPTY));
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().getFirst().line()).isEqualTo(5_102);
        assertThat(TABLES.stream().map(fixture::count)).containsOnly(0L);
    }

    @Test
    void a_new_price_changes_the_listing_and_an_empty_cell_leaves_what_is_known() {
        fixture.run(PLAIN, full(1));
        ImportReport report = fixture.run(PLAIN, row(1, Column.PRICE_MAX, "150.000"));
        assertThat(report.changed()).isEqualTo(1);
        assertThat(fixture.text("select price_max || ' ' || gtin || ' ' || vat_state from pack"))
                .isEqualTo("150000.00 2000000000015 INCLUDED");
        assertThat(fixture.text("select story_en is null and story_vi is not null from listing"))
                .isEqualTo("t");
        assertThat(fixture.count("listing_capacity")).isEqualTo(5);
        assertThat(fixture.count("listing_standard")).isEqualTo(2);
        assertThat(fixture.count("certificate")).isEqualTo(1);
    }

    @Test
    void a_price_on_request_is_a_value_of_its_own() {
        fixture.run(PLAIN, row(1, Column.PRICE_MIN, "Liên hệ", Column.PRICE_MAX, ""));
        assertThat(fixture.text("select price_on_request and price_min is null from pack"))
                .isEqualTo("t");
    }

    @Test
    void a_new_decision_supersedes_the_certificate_and_an_older_one_is_refused() {
        fixture.run(PLAIN, row(1));
        ImportReport report = fixture.run(
                PLAIN,
                row(1, Column.DECISION, "7/QĐ-UBND", Column.SIGNED_ON, "2026-03-01", Column.CERTIFICATE, "TN-N"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.recognised()).isEqualTo(1);
        assertThat(
                        fixture.text(
                                "select o.effective || ' ' || n.effective from certificate o join certificate n on n.id = o.superseded_by_id"))
                .isEqualTo("[2025-10-20,2026-03-01) [2026-03-01,2029-03-02)");
        assertThat(fixture.text(
                        "select happened_on || ' ' || stars_before || ' ' || stars || ' ' || move from re_recognition"))
                .as("a file that is written in bulk leaves the same event as an officer")
                .startsWith("2026-03-01 ")
                .endsWith("EQUAL");

        ImportReport older = fixture.run(
                PLAIN,
                row(1, Column.DECISION, "9/QĐ-UBND", Column.SIGNED_ON, "2026-02-01", Column.CERTIFICATE, "TN-O"));
        assertThat(older.problems()).extracting(Problem::reason).containsExactly(Reason.BACK_DATED);

        ImportReport first = fixture.run(PLAIN, row(1, Column.PRICE_MAX, "999.000"));
        assertThat(first.unchanged()).isEqualTo(1);
        assertThat(fixture.text("select price_max from pack")).isEqualTo("120000.00");
    }

    @Test
    void what_the_register_says_is_not_overwritten() {
        fixture.run(PLAIN, full(1), row(2));
        ImportReport report = fixture.run(
                PLAIN,
                row(1, Column.STARS, "3"),
                row(2, Column.PRODUCT_SET, "12"),
                row(3, Column.CERTIFICATE, "TN-1"),
                row(4, Column.GTIN, "2000000000015"),
                row(5, Column.SIGNED_ON, "01/10/2025"));
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.reason())
                .containsExactly(
                        "2 CERTIFICATE_DIFFERS",
                        "3 SET_DIFFERS",
                        "4 CERTIFICATE_TAKEN",
                        "5 GTIN_TAKEN",
                        "6 DECISION_DIFFERS");
    }

    @Test
    void sample_and_real_data_do_not_mix() {
        fixture.run(PLAIN, row(1));
        ImportReport report = fixture.run(
                new ImportOptions(Actor.command("test"), false, false, true), row(1, Column.PRODUCT, "Chè mẫu"));
        assertThat(report.problems()).extracting(Problem::reason).contains(Reason.SAMPLE_MIXED);
    }

    @Test
    void a_household_code_is_sealed_and_found_again() {
        Map<Column, String> first = row(1, Column.ENTITY_TYPE, "Hộ kinh doanh", Column.TAX_CODE, "001099000001");
        fixture.run(PLAIN, first);
        byte[] sealed = fixture.rows
                .first("select tax_code_cipher from organisation where tax_code is null", row -> row.getBytes(1))
                .orElseThrow();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("0010990");
        assertThat(ImportFixture.SEAL.open(sealed)).isEqualTo(new TaxCode.Household("001099000001"));

        ImportReport again = fixture.run(
                PLAIN,
                row(
                        2,
                        Column.PRODUCER,
                        "HTX Kiểm Thử 1",
                        Column.ENTITY_TYPE,
                        "Hộ kinh doanh",
                        Column.TAX_CODE,
                        "001 099 000 001"));
        assertThat(again.problems()).isEmpty();
        assertThat(fixture.count("organisation")).isEqualTo(1);
        assertThat(fixture.count("product")).isEqualTo(2);
    }

    @Test
    void a_tax_code_belongs_to_one_producer_and_completes_a_known_one() {
        fixture.run(PLAIN, row(1));
        fixture.run(PLAIN, row(1, Column.TAX_CODE, "0300588569"));
        assertThat(fixture.text("select tax_code from organisation")).isEqualTo("0300588569");
        ImportReport report = fixture.run(PLAIN, row(2, Column.TAX_CODE, "0300588569"));
        assertThat(report.problems()).extracting(Problem::reason).containsExactly(Reason.TAX_CODE_OF_OTHER);
    }

    @Test
    void namesakes_in_two_communes_are_two_producers() {
        Object[] a = {Column.PRODUCER, "Cơ sở chè", Column.COMMUNE, "Tân Cương"};
        Object[] b = {Column.PRODUCER, "Cơ sở chè", Column.COMMUNE, "Phú Lương"};
        assertThat(fixture.run(PLAIN, row(1, a), row(2, b)).producers()).isEqualTo(2);
        assertThat(fixture.run(PLAIN, row(3, Column.PRODUCER, "Cơ sở chè")).problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.PRODUCER_UNCLEAR);
    }

    /** Only to make an array of a generic type in one place. */
    private static final class BadRows {
        @SuppressWarnings({"unchecked", "rawtypes"})
        private static final Map<Column, String>[] EMPTY = new Map[0];
    }
}
