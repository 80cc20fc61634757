package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.basao.account.api.PrintedCode;
import org.basao.account.domain.Identifier;
import org.basao.account.domain.Person;
import org.basao.kernel.PublicCode;
import org.basao.platform.config.Settings;
import org.basao.platform.security.Seal;

/**
 * Codes that an officer prints for somebody who is present. Short enough to be typed, about 44 random bits; the database knows a keyed
 * hash of the code and the number together, so that nobody who only holds the database finds them by trying.
 */
@ApplicationScoped
public class PrintedCodes {
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private OneTimes oneTimes;
    private Settings settings;
    private Clock clock;

    protected PrintedCodes() {}

    @Inject
    public PrintedCodes(OneTimes oneTimes, Settings settings, Clock clock) {
        this.oneTimes = oneTimes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Older codes of that kind for the same person end. */
    PrintedCode issue(OneTimeKind kind, Person person, Identifier phone, Object detail) {
        String code = PublicCode.random(random).value();
        oneTimes.endAll(kind, person.id());
        oneTimes.issue(kind, token(kind, phone.value(), code), person.id(), detail);
        return new PrintedCode(
                person.code(),
                person.name(),
                phone.value(),
                code.substring(0, GROUP) + "-" + code.substring(GROUP),
                clock.instant().plus(kind.life()),
                kind == OneTimeKind.OPENED_ACCOUNT);
    }

    /** What waits behind a code as it was typed. */
    Optional<OneTimes.Waiting> peek(OneTimeKind kind, Identifier phone, String typed) {
        return PublicCode.parse(typed).flatMap(code -> oneTimes.peek(kind, token(kind, phone.value(), code.value())));
    }

    /** Uses it up; of two who come at once only one succeeds. */
    Optional<OneTimes.Waiting> use(OneTimeKind kind, Identifier phone, String typed) {
        return PublicCode.parse(typed).flatMap(code -> oneTimes.use(kind, token(kind, phone.value(), code.value())));
    }

    private String token(OneTimeKind kind, String phone, String code) {
        Seal seal = new Seal(settings.secret(), "printed code");
        return Base64.getEncoder().encodeToString(seal.fingerprint(kind + " " + phone + " " + code));
    }
}
