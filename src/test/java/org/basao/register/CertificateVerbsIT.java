package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RevokeCertificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verb on a certificate in every state, by the offices that may decide. Roles and territories are the harness's matter. */
class CertificateVerbsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private final ServiceContainer services = Services.shared();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final Register register = services.get(Register.class);
    private final RegisterService service = services.get(RegisterService.class);

    enum Verb {
        RECOGNISE,
        REVOKE
    }

    enum Office {
        PROVINCE,
        CENTRAL
    }

    /** {@code after} is the state of the certificate that was there; the message is that of a refusal. */
    @ParameterizedTest(name = "{0} {1} by {2}")
    @CsvSource({
        "VALID,      RECOGNISE, PROVINCE, SUPERSEDED, ",
        "EXPIRED,    RECOGNISE, PROVINCE, SUPERSEDED, ",
        "REVOKED,    RECOGNISE, PROVINCE, REVOKED,    ",
        "SUPERSEDED, RECOGNISE, PROVINCE, SUPERSEDED, ",
        "VALID,      RECOGNISE, CENTRAL,  VALID,      register.error.decider",
        "EXPIRED,    RECOGNISE, CENTRAL,  EXPIRED,    register.error.decider",
        "REVOKED,    RECOGNISE, CENTRAL,  REVOKED,    register.error.decider",
        "SUPERSEDED, RECOGNISE, CENTRAL,  SUPERSEDED, register.error.decider",
        "VALID,      REVOKE,    PROVINCE, REVOKED,    ",
        "EXPIRED,    REVOKE,    PROVINCE, REVOKED,    ",
        "REVOKED,    REVOKE,    PROVINCE, REVOKED,    register.error.alreadyRevoked",
        "SUPERSEDED, REVOKE,    PROVINCE, SUPERSEDED, register.error.alreadySuperseded",
        "VALID,      REVOKE,    CENTRAL,  VALID,      register.error.decider",
        "EXPIRED,    REVOKE,    CENTRAL,  EXPIRED,    register.error.decider",
        "REVOKED,    REVOKE,    CENTRAL,  REVOKED,    register.error.decider",
        "SUPERSEDED, REVOKE,    CENTRAL,  SUPERSEDED, register.error.decider",
    })
    void a_verb_is_done_or_refused_in_words_and_leaves_the_state_that_it_should(
            CertificateStatus before, Verb verb, Office office, CertificateStatus after, String refusal) {
        String product = fixture.product();
        String certificate = in(before, product);
        assertThat(view(certificate).status()).isEqualTo(before);
        Actor actor = office == Office.CENTRAL ? officers.central(Role.MEMBER) : officers.province("19", Role.MEMBER);
        int papers = register.history(product, TODAY).size();

        String refused = tried(() -> {
            if (verb == Verb.REVOKE) {
                service.revoke(actor, revocation(certificate));
            } else {
                var unused = service.recordDecision(actor, decision(product, LocalDate.of(2026, 10, 1)));
            }
        });

        assertThat(refused).isEqualTo(refusal);
        assertThat(view(certificate).status()).isEqualTo(after);
        boolean recognised = refusal == null && verb == Verb.RECOGNISE;
        assertThat(register.history(product, TODAY)).hasSize(papers + (recognised ? 1 : 0));
        if (recognised) {
            assertThat(register.history(product, TODAY).getFirst().status()).isEqualTo(CertificateStatus.VALID);
        }
    }

    /** A certificate of that product in that state. */
    private String in(CertificateStatus status, String product) {
        LocalDate day = status == CertificateStatus.EXPIRED ? LocalDate.of(2020, 1, 2) : LocalDate.of(2026, 1, 2);
        String certificate = service.recordDecision(RegisterFixture.OFFICER, decision(product, day))
                .getFirst()
                .certificate();
        switch (status) {
            case REVOKED -> service.revoke(RegisterFixture.OFFICER, revocation(certificate));
            case SUPERSEDED -> {
                var unused =
                        service.recordDecision(RegisterFixture.OFFICER, decision(product, LocalDate.of(2026, 2, 3)));
            }
            case VALID, EXPIRED -> {}
        }
        return certificate;
    }

    private static RecordDecision decision(String product, LocalDate day) {
        return RegisterFixture.decision(product, 4, DecisionLevel.PROVINCE, day);
    }

    private RevokeCertificate revocation(String certificate) {
        long version = rows.first("select version from certificate where code = ?", row -> row.getLong(1), certificate)
                .orElseThrow();
        return new RevokeCertificate(certificate, version, LocalDate.of(2026, 6, 1), "9/QĐ", "Sai nguồn gốc");
    }

    private CertificateView view(String certificate) {
        return register.certificate(certificate, TODAY).orElseThrow();
    }

    /** The key of the refusal, or null. */
    private static String tried(Runnable verb) {
        try {
            verb.run();
            return null;
        } catch (BusinessException e) {
            return e.messageKey();
        }
    }
}
