package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.basao.catalogue.Catalogue;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RevokeCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificateIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private final ServiceContainer services = Services.shared();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Catalogue catalogue = services.get(Catalogue.class);
    private final Register register = services.get(Register.class);
    private final RegisterService service = services.get(RegisterService.class);

    @AfterEach
    void putTheClockBack() {
        services.clock().reset();
    }

    private boolean isPublic(String product, LocalDate day) {
        return !catalogue.cards(List.of(product), day).isEmpty();
    }

    @Test
    void an_official_number_names_one_certificate_of_its_issuer_in_its_year() {
        RecordDecision first =
                RegisterFixture.decision(fixture.product(), 3, DecisionLevel.PROVINCE, LocalDate.of(2026, 4, 1));
        service.recordDecision(RegisterFixture.OFFICER, first);
        String number = first.recognitions().getFirst().number();

        assertThatThrownBy(() -> service.recordDecision(
                        RegisterFixture.OFFICER, numbered(fixture.product(), LocalDate.of(2026, 5, 1), number)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("register.error.numberTaken");
        assertThat(service.recordDecision(
                        RegisterFixture.OFFICER, numbered(fixture.product(), LocalDate.of(2025, 11, 1), number)))
                .as("in another year")
                .hasSize(1);
        assertThat(register.byNumber(number, TODAY)).hasSize(2);
        assertThat(register.countByNumber(" " + number.toLowerCase(Locale.ROOT)))
                .isEqualTo(2);
    }

    private static RecordDecision numbered(String product, LocalDate signedOn, String number) {
        RecordDecision other = RegisterFixture.decision(product, 3, DecisionLevel.PROVINCE, signedOn);
        return new RecordDecision(
                other.issuer(),
                other.level(),
                other.number(),
                signedOn,
                null,
                List.of(new RecordDecision.Recognition(product, number, 3, false, null, "Thái Nguyên")));
    }

    @Test
    void a_certificate_of_23_12_2019_lasts_to_23_12_2022_both_days_included() {
        String product = fixture.product();
        CertificateIssued issued = fixture.certify(product, 3, DecisionLevel.PROVINCE, LocalDate.of(2019, 12, 23));

        assertThat(isPublic(product, LocalDate.of(2019, 12, 22))).isFalse();
        assertThat(isPublic(product, LocalDate.of(2019, 12, 23))).isTrue();
        assertThat(isPublic(product, LocalDate.of(2022, 12, 23))).isTrue();
        assertThat(isPublic(product, LocalDate.of(2022, 12, 24))).isFalse();
        assertThat(view(issued, LocalDate.of(2022, 12, 23)).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(view(issued, LocalDate.of(2022, 12, 24)).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void a_certificate_of_29_february_ends_on_28_february() {
        String product = fixture.product();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2024, 2, 29));

        assertThat(isPublic(product, LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(isPublic(product, LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void a_day_begins_at_midnight_in_viet_nam_not_in_greenwich() {
        String product = fixture.product();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2019, 12, 23));

        services.clock().setTo(LocalDate.of(2022, 12, 23), LocalTime.of(23, 59, 59));
        assertThat(isPublic(product, Days.today(services.clock()))).isTrue();
        services.clock().setTo(LocalDate.of(2022, 12, 24), LocalTime.MIDNIGHT);
        assertThat(isPublic(product, Days.today(services.clock()))).isFalse();
    }

    @Test
    void a_newer_recognition_supersedes_the_older_from_its_own_day_on_and_an_upgrade_is_an_event() {
        String product = fixture.product();
        CertificateIssued three = fixture.certify(product, 3, DecisionLevel.DISTRICT, LocalDate.of(2024, 5, 10));
        CertificateIssued four = fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));

        assertThat(four.isUpgrade()).isTrue();
        assertThat(catalogue
                        .cards(List.of(product), LocalDate.of(2026, 2, 28))
                        .getFirst()
                        .stars())
                .isEqualTo(3);
        assertThat(catalogue
                        .cards(List.of(product), LocalDate.of(2026, 3, 1))
                        .getFirst()
                        .stars())
                .isEqualTo(4);
        assertThat(view(three, TODAY).status()).isEqualTo(CertificateStatus.SUPERSEDED);
        assertThat(view(three, TODAY).lastEffectiveDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(register.history(product, TODAY))
                .extracting(CertificateView::stars)
                .containsExactly(4, 3);
    }

    @Test
    void a_recognition_cannot_be_dated_before_the_one_it_supersedes() {
        String product = fixture.product();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));

        assertThatThrownBy(() -> fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 2, 1)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("register.error.backDated");
    }

    @Test
    void a_revocation_hides_the_product_from_its_day_on() {
        String product = fixture.product();
        CertificateIssued issued = fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        LocalDate from = LocalDate.of(2026, 12, 1);

        service.revoke(
                RegisterFixture.OFFICER,
                new RevokeCertificate(issued.certificate(), version(issued), from, "9/QĐ-UBND", "Sai nguồn gốc"));

        assertThat(isPublic(product, from.minusDays(1))).isTrue();
        assertThat(isPublic(product, from)).isFalse();
        assertThat(view(issued, from).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(catalogue.gone(product, from).orElseThrow().since()).isEqualTo(from);
    }

    @Test
    void a_certificate_is_revoked_once_and_only_as_the_officer_saw_it() {
        CertificateIssued issued =
                fixture.certify(fixture.product(), 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        RevokeCertificate seen =
                new RevokeCertificate(issued.certificate(), version(issued), TODAY, "9/QĐ-UBND", "Sai nguồn gốc");
        service.revoke(RegisterFixture.OFFICER, seen);

        assertThatThrownBy(() -> service.revoke(RegisterFixture.OFFICER, seen)).hasMessage("error.staleVersion");
        assertThatThrownBy(() -> service.revoke(
                        RegisterFixture.OFFICER,
                        new RevokeCertificate(issued.certificate(), version(issued), TODAY, "10/QĐ-UBND", "Nữa")))
                .hasMessage("register.error.alreadyRevoked");
    }

    @Test
    void five_stars_come_from_the_central_level_only() {
        String product = fixture.product();
        assertThatThrownBy(() -> fixture.certify(product, 5, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1)))
                .hasMessage("register.error.level");
        assertThat(fixture.certify(product, 5, DecisionLevel.CENTRAL, LocalDate.of(2026, 3, 1))
                        .stars())
                .isEqualTo(5);
    }

    @Test
    void three_stars_come_from_the_district_until_5_7_2025_and_from_the_province_since() {
        LocalDate lastOfDistricts = LocalDate.of(2025, 7, 5);
        fixture.certify(fixture.product(), 3, DecisionLevel.DISTRICT, lastOfDistricts);
        fixture.certify(fixture.product(), 3, DecisionLevel.PROVINCE, lastOfDistricts.plusDays(1));
        fixture.certify(fixture.product(), 3, DecisionLevel.PROVINCE, LocalDate.of(2023, 2, 23));

        assertThatThrownBy(() ->
                        fixture.certify(fixture.product(), 3, DecisionLevel.DISTRICT, lastOfDistricts.plusDays(1)))
                .hasMessage("register.error.level");
        assertThatThrownBy(() -> fixture.certify(fixture.product(), 3, DecisionLevel.PROVINCE, lastOfDistricts))
                .hasMessage("register.error.level");
    }

    @Test
    void two_stars_a_future_day_and_a_day_without_rules_are_refused() {
        String product = fixture.product();
        assertThatThrownBy(() -> fixture.certify(product, 2, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1)))
                .hasMessage("register.error.stars");
        assertThatThrownBy(() -> fixture.certify(product, 4, DecisionLevel.PROVINCE, TODAY.plusDays(1)))
                .hasMessage("register.error.futureDecision");
        assertThatThrownBy(() -> fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2018, 3, 1)))
                .hasMessage("register.error.noRule");
        assertThat(register.history(product, TODAY)).isEmpty();
    }

    @Test
    void the_database_itself_refuses_two_effective_certificates_of_one_product() {
        String product = fixture.product();
        CertificateIssued issued = fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        Rows rows = services.get(Rows.class);
        rows.change("insert into public_code values ('2222222222', 'CERTIFICATE') on conflict do nothing");
        long otherDecision =
                rows.first("""
                        insert into decision (issuer, level, number, year, signed_on)
                        values ('UBND', 'PROVINCE', ?, 2026, '2026-04-01') returning id
                        """, row -> row.getLong(1), issued.certificate()).orElseThrow();

        assertThatThrownBy(() -> rows.change("""
                        insert into certificate (code, product_id, decision_id, number, stars, place_name, issued_on, validity_months, valid_to)
                        select '2222222222', product_id, ?, 'X', 4, 'X', '2026-04-01', 36, '2029-04-01' from certificate where code = ?
                        """, otherDecision, issued.certificate()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("ex_certificate_effective");
    }

    @Test
    void the_database_itself_brings_nothing_back_and_dates_nothing_anew() {
        Rows rows = services.get(Rows.class);
        CertificateIssued issued =
                fixture.certify(fixture.product(), 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 1, 2));
        assertThatThrownBy(() -> rows.change(
                        "update certificate set issued_on = issued_on + 1, valid_to = valid_to + 1 where code = ?",
                        issued.certificate()))
                .hasMessageContaining("stays as it was decided");
        services.get(RegisterService.class)
                .revoke(
                        RegisterFixture.OFFICER,
                        new RevokeCertificate(
                                issued.certificate(),
                                version(issued),
                                LocalDate.of(2026, 11, 1),
                                "9/QĐ",
                                "Sai nguồn gốc"));
        assertThatThrownBy(() -> rows.change(
                        "update certificate set revoked_from = null, revocation_decision = null, revocation_reason = null where code = ?",
                        issued.certificate()))
                .hasMessageContaining("stays as it was decided");
    }

    @Test
    void the_database_itself_refuses_an_end_that_was_typed() {
        CertificateIssued issued =
                fixture.certify(fixture.product(), 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));

        assertThatThrownBy(() -> services.get(Rows.class)
                        .change("update certificate set valid_to = valid_to + 1 where code = ?", issued.certificate()))
                .hasMessageContaining("ck_certificate_validity");
    }

    private CertificateView view(CertificateIssued issued, LocalDate day) {
        return register.certificate(issued.certificate(), day).orElseThrow();
    }

    private long version(CertificateIssued issued) {
        return services.get(Rows.class)
                .first("select version from certificate where code = ?", row -> row.getLong(1), issued.certificate())
                .orElseThrow();
    }
}
