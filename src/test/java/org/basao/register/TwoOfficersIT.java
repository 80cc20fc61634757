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
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
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

        assertThat(atOnce(decision, decision)).isEqualTo(1);

        assertThat(register.history(product, TODAY)).hasSize(1);
    }

    @RepeatedTest(5)
    void who_enter_two_decisions_at_once_leave_one_valid_certificate() throws Exception {
        String product = fixture.product();
        RecordDecision march = RegisterFixture.decision(product, 3, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        RecordDecision april = RegisterFixture.decision(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 4, 1));

        // April first leaves March refused as back-dated; March first leaves it superseded
        assertThat(atOnce(march, april)).isBetween(1, 2);

        assertThat(register.history(product, TODAY))
                .filteredOn(certificate -> certificate.status() == CertificateStatus.VALID)
                .extracting(CertificateView::stars)
                .containsExactly(4);
    }

    /** @return how many of the two succeeded */
    private int atOnce(RecordDecision one, RecordDecision other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        int succeeded = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = threads.invokeAll(List.of(enter(start, one), enter(start, other)));
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
        }
        return succeeded;
    }

    private Callable<Boolean> enter(CyclicBarrier start, RecordDecision decision) {
        return () -> {
            start.await();
            try {
                services.get(RegisterService.class).recordDecision(RegisterFixture.OFFICER, decision);
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        };
    }
}
