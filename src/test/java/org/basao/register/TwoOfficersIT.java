package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RevokeCertificate;
import org.junit.jupiter.api.RepeatedTest;

class TwoOfficersIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private final ServiceContainer services = Services.shared();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Register register = services.get(Register.class);

    @RepeatedTest(5)
    void who_enter_the_same_decision_at_once_certify_the_product_once() throws Exception {
        String product = fixture.product();
        RecordDecision decision =
                RegisterFixture.decision(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));

        assertThat(atOnce(entering(decision), entering(decision))).isEqualTo(1);

        assertThat(register.history(product, TODAY)).hasSize(1);
    }

    @RepeatedTest(5)
    void who_enter_two_decisions_at_once_leave_one_valid_certificate() throws Exception {
        String product = fixture.product();
        RecordDecision march = RegisterFixture.decision(product, 3, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        RecordDecision april = RegisterFixture.decision(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 4, 1));

        // April first leaves March refused as back-dated; March first leaves it superseded
        assertThat(atOnce(entering(march), entering(april))).isBetween(1, 2);

        assertThat(register.history(product, TODAY))
                .filteredOn(certificate -> certificate.status() == CertificateStatus.VALID)
                .extracting(CertificateView::stars)
                .containsExactly(4);
    }

    @RepeatedTest(3)
    void who_revoke_the_same_certificate_at_once_revoke_it_once() throws Exception {
        String certificate = certified(fixture.product());

        assertThat(atOnce(revoking(certificate), revoking(certificate))).isEqualTo(1);

        assertThat(audited(certificate)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void who_revoke_and_recognise_again_at_once_leave_one_story() throws Exception {
        String product = fixture.product();
        String certificate = certified(product);
        RecordDecision again = RegisterFixture.decision(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 5, 1));

        // revoked first, it is certified anew; recognised first, there is nothing to revoke any more
        assertThat(atOnce(revoking(certificate), entering(again))).isBetween(1, 2);

        assertThat(register.history(product, TODAY).getFirst().status()).isEqualTo(CertificateStatus.VALID);
        CertificateStatus older =
                register.certificate(certificate, TODAY).orElseThrow().status();
        assertThat(older).isIn(CertificateStatus.REVOKED, CertificateStatus.SUPERSEDED);
        assertThat(audited(certificate)).isEqualTo(older == CertificateStatus.REVOKED ? 1 : 0);
    }

    private String certified(String product) {
        return fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1))
                .certificate();
    }

    private int audited(String certificate) {
        return services.get(Rows.class)
                .first(
                        "select count(*) from audit_entry where subject_code = ? and action = 'register.certificate.revoked'",
                        row -> row.getInt(1),
                        certificate)
                .orElseThrow();
    }

    private Runnable revoking(String certificate) {
        long version = services.get(Rows.class)
                .first("select version from certificate where code = ?", row -> row.getLong(1), certificate)
                .orElseThrow();
        return () -> services.get(RegisterService.class)
                .revoke(
                        RegisterFixture.OFFICER,
                        new RevokeCertificate(certificate, version, LocalDate.of(2026, 4, 1), "9/QĐ", "Sai nguồn gốc"));
    }

    private Runnable entering(RecordDecision decision) {
        return () -> {
            var unused = services.get(RegisterService.class).recordDecision(RegisterFixture.OFFICER, decision);
        };
    }

    /** @return how many of the two succeeded */
    private int atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        int succeeded = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = threads.invokeAll(List.of(tried(start, one), tried(start, other)));
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
        }
        return succeeded;
    }

    private static Callable<Boolean> tried(CyclicBarrier start, Runnable verb) {
        return () -> {
            start.await();
            try {
                verb.run();
                return true;
            } catch (BusinessException refused) {
                return false;
            }
        };
    }
}
