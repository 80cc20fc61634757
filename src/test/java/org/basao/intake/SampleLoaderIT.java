package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.basao.intake.api.ImportReport;
import org.basao.register.Register;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleLoaderIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static ImportFixture fixture;
    private static List<ImportReport> reports;

    @BeforeAll
    static void load() {
        fixture = new ImportFixture();
        reports = new SampleLoader(fixture.database.application(), ImportFixture.CLOCK, ImportFixture.SEAL).load();
    }

    @Test
    void every_row_of_the_sample_is_good() {
        assertThat(reports)
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());
        assertThat(reports.getLast().created()).isEqualTo(59);
        assertThat(reports.getLast().recognised()).isEqualTo(6);
        assertThat(fixture.count("product where sample")).isEqualTo(66);
        assertThat(fixture.count("product where not sample")).isZero();
    }

    @Test
    void all_products_but_the_expired_and_the_revoked_are_public_on_the_test_day() {
        assertThat(fixture.rows.list(
                        "select p.name from product p where p.id not in (select product_id from public_product(?)) order by p.name",
                        row -> row.getString(1),
                        TODAY))
                .containsExactly("Dưa chuột baby Phong Cách Mới", "Nấm rơm sấy Minh Họa");
    }

    @Test
    void the_cucumbers_expired_on_23_december_2022() {
        CertificateView certificate = history("Dưa chuột baby Phong Cách Mới").getFirst();
        assertThat(certificate.status()).isEqualTo(CertificateStatus.EXPIRED);
        assertThat(certificate.issuedOn()).isEqualTo(LocalDate.of(2019, 12, 23));
        assertThat(certificate.validTo()).isEqualTo(LocalDate.of(2022, 12, 23));
    }

    @Test
    void an_upgrade_supersedes_the_older_certificate() {
        List<CertificateView> history = history("Chè shan tuyết Suối Giàng");
        assertThat(history).extracting(CertificateView::stars).containsExactly(4, 3);
        assertThat(history)
                .extracting(CertificateView::status)
                .containsExactly(CertificateStatus.VALID, CertificateStatus.SUPERSEDED);
        assertThat(history).extracting(CertificateView::placeName).containsOnly("Tỉnh Yên Bái");
    }

    @Test
    void a_revoked_certificate_says_since_when() {
        CertificateView certificate = history("Nấm rơm sấy Minh Họa").getFirst();
        assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(certificate.lastEffectiveDay()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void a_few_certificates_end_within_90_days_and_numbers_show_that_they_are_samples() {
        assertThat(fixture.count("certificate where valid_to between date '2026-11-15' and date '2027-02-13'"))
                .isBetween(3L, 8L);
        assertThat(fixture.count("certificate where number not like 'MẪU-%'")).isZero();
        assertThat(fixture.count("decision where number not like 'MẪU-%'")).isZero();
    }

    @Test
    void a_second_load_changes_nothing() {
        long outbox = fixture.count("outbox");
        List<ImportReport> again =
                new SampleLoader(fixture.database.application(), ImportFixture.CLOCK, ImportFixture.SEAL).load();
        assertThat(again).allSatisfy(report -> {
            assertThat(report.problems()).isEmpty();
            assertThat(report.unchanged()).isEqualTo(report.rows());
            assertThat(report.stored()).isFalse();
        });
        assertThat(fixture.count("outbox")).isEqualTo(outbox);
    }

    private static List<CertificateView> history(String product) {
        String code = fixture.rows
                .first("select code from product where name = ?", row -> row.getString(1), product)
                .orElseThrow();
        return new Register(fixture.rows).history(code, TODAY);
    }
}
