package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.ReRecognition;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RevokeCertificate;
import org.basao.register.api.StarMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Upgrades of a period are counted from events. */
class ReRecognitionIT {
    private static final LocalDate BEFORE = LocalDate.of(2024, 8, 1);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final ReRecognitions events = services.get(ReRecognitions.class);
    private final RegisterService service = services.get(RegisterService.class);

    private CertificateIssued certify(String product, int stars, LocalDate day) {
        DecisionLevel level = stars == 5
                ? DecisionLevel.CENTRAL
                : stars == 3 && day.isBefore(LocalDate.of(2025, 7, 6))
                        ? DecisionLevel.DISTRICT
                        : DecisionLevel.PROVINCE;
        return fixture.certify(product, stars, level, day);
    }

    private List<ReRecognition> of(String product, LocalDate from, LocalDate to, StarMove move) {
        return events.list(RegisterFixture.OFFICER, from, to, move).stream()
                .filter(one -> one.product().equals(product))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"3,4,UP", "4,5,UP", "3,5,UP", "4,4,EQUAL", "3,3,EQUAL", "4,3,DOWN", "5,4,DOWN"})
    void each_re_recognition_is_one_event_of_the_day_of_the_newer_decision(int before, int after, StarMove move) {
        String product = fixture.product();
        certify(product, before, BEFORE);
        LocalDate day = LocalDate.of(2026, 2, 3);
        CertificateIssued newer = certify(product, after, day);

        assertThat(of(product, day, day, move))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .returns(day, ReRecognition::happenedOn)
                        .returns(before, ReRecognition::starsBefore)
                        .returns(after, ReRecognition::stars)
                        .returns(newer.certificate(), ReRecognition::certificate));
        for (StarMove other : StarMove.values()) {
            assertThat(of(product, BEFORE, day, other)).hasSize(other == move ? 1 : 0);
        }
        assertThat(newer.isUpgrade()).isEqualTo(move == StarMove.UP);
    }

    @Test
    void a_period_includes_both_its_ends_and_the_count_is_that_of_the_rows() {
        LocalDate first = LocalDate.of(2026, 6, 1);
        LocalDate last = LocalDate.of(2026, 6, 30);
        long before = events.count(RegisterFixture.OFFICER, first, last).get(StarMove.UP);
        for (LocalDate day : List.of(first.minusDays(1), first, last, last.plusDays(1))) {
            String product = fixture.product();
            certify(product, 3, BEFORE);
            certify(product, 4, day);
        }
        assertThat(events.count(RegisterFixture.OFFICER, first, last)).containsEntry(StarMove.UP, before + 2);
        for (StarMove move : StarMove.values()) {
            assertThat((long) events.list(RegisterFixture.OFFICER, first, last, move)
                            .size())
                    .as(move.name())
                    .isEqualTo(
                            events.count(RegisterFixture.OFFICER, first, last).get(move));
        }
    }

    @Test
    void a_first_recognition_and_one_after_a_revocation_are_no_upgrades() {
        String product = fixture.product();
        CertificateIssued first = certify(product, 3, BEFORE);
        service.revoke(
                RegisterFixture.OFFICER,
                new RevokeCertificate(first.certificate(), version(first), LocalDate.of(2025, 1, 1), "9/QĐ", "Sai"));
        CertificateIssued anew = certify(product, 4, LocalDate.of(2026, 7, 1));
        assertThat(anew.isUpgrade()).isFalse();
        assertThat(of(product, BEFORE, LocalDate.of(2026, 12, 31), StarMove.UP)).isEmpty();
        assertThat(of(product, BEFORE, LocalDate.of(2026, 12, 31), StarMove.ANEW))
                .hasSize(1);
        assertThat(of(product, BEFORE, BEFORE, StarMove.ANEW)).isEmpty();
    }

    @Test
    void what_was_counted_stays_counted_whatever_becomes_of_the_newer_certificate() {
        String product = fixture.product();
        certify(product, 3, BEFORE);
        LocalDate day = LocalDate.of(2026, 8, 3);
        CertificateIssued newer = certify(product, 4, day);
        service.revoke(
                RegisterFixture.OFFICER,
                new RevokeCertificate(newer.certificate(), version(newer), day, "9/QĐ", "Sai"));
        assertThat(of(product, day, day, StarMove.UP)).hasSize(1);
    }

    @Test
    void an_office_counts_its_own_territory() {
        Officers officers = new Officers(rows);
        Actor here = officers.province("19", Role.VIEWER);
        Actor far = officers.province("01", Role.VIEWER);
        LocalDate day = LocalDate.of(2026, 9, 9);
        long farBefore = events.count(far, day, day).get(StarMove.UP);
        long hereBefore = events.count(here, day, day).get(StarMove.UP);
        String product = fixture.product();
        certify(product, 3, BEFORE);
        certify(product, 4, day);
        assertThat(events.count(here, day, day)).containsEntry(StarMove.UP, hereBefore + 1);
        assertThat(events.count(far, day, day)).containsEntry(StarMove.UP, farBefore);
    }

    @Test
    void the_application_can_neither_change_nor_remove_an_event_nor_exchange_a_successor() {
        String product = fixture.product();
        certify(product, 3, BEFORE);
        certify(product, 4, LocalDate.of(2026, 2, 3));
        assertThatThrownBy(() -> rows.change("update re_recognition set stars_before = 5"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.change("delete from re_recognition"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.change(
                        "update certificate set superseded_by_id = null, superseded_from = null where superseded_by_id is not null"
                                + " and product_id = (select id from product where code = ?)",
                        product))
                .hasMessageContaining("stays as it was decided");
    }

    private long version(CertificateIssued issued) {
        return rows.first("select version from certificate where code = ?", row -> row.getLong(1), issued.certificate())
                .orElseThrow();
    }
}
