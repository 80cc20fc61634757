package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.basao.account.domain.Person;
import org.basao.account.domain.SecondStep;
import org.basao.kernel.PublicCode;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Seal;

/** Secrets of the second step, sealed, and the recovery codes for a lost telephone. */
@ApplicationScoped
public class SecondSteps {
    static final int RECOVERY_CODES = 10;

    private final java.security.SecureRandom random = new java.security.SecureRandom();
    private Rows rows;
    private Settings settings;
    private Clock clock;

    protected SecondSteps() {}

    @Inject
    public SecondSteps(Rows rows, Settings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    private Seal seal() {
        return new Seal(settings.secret(), "second step");
    }

    /** What the QR code for the authenticator app says. */
    public String appAddress(String secret, String account) {
        return SecondStep.address(secret, account);
    }

    byte[] sealed(String secret) {
        return seal().seal(secret);
    }

    String secret(Person person) {
        return seal().open(person.totpSecret());
    }

    /** A code of this moment that was not taken before, or an unused recovery code. Uses it up. */
    boolean isRight(Person person, String typed) {
        if (person.totpSecret() == null || typed == null) {
            return false;
        }
        OptionalLong step = SecondStep.step(secret(person), typed, clock.instant());
        if (step.isPresent()) {
            return person.takeStep(step.getAsLong(), clock.instant());
        }
        return person.hasSecondStep()
                && rows.change(
                                "update recovery_code set used_at = ? where person_id = ? and code_hash = ? and used_at is null",
                                clock.instant(),
                                person.id(),
                                seal().fingerprint(plain(typed)))
                        == 1;
    }

    /** New recovery codes; the old ones end. Shown once. */
    List<String> newRecoveryCodes(Person person) {
        rows.change("delete from recovery_code where person_id = ?", person.id());
        List<String> codes = new ArrayList<>();
        while (codes.size() < RECOVERY_CODES) {
            String code = PublicCode.random(random).value();
            rows.change(
                    "insert into recovery_code (person_id, code_hash) values (?, ?)",
                    person.id(),
                    seal().fingerprint(code));
            codes.add(code.substring(0, 5) + "-" + code.substring(5));
        }
        return codes;
    }

    void dropRecoveryCodes(Person person) {
        rows.change("delete from recovery_code where person_id = ?", person.id());
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
