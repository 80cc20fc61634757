package org.basao.account.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based one-time codes (RFC 6238: six digits, thirty seconds, SHA-1, as every authenticator app understands). */
public final class SecondStep {
    private static final int SECRET_BYTES = 20;
    /** Clocks of telephones are allowed to be half a minute off. */
    private static final int STEPS_OFF = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private SecondStep() {}

    /** A new secret in Base32, as a person may type it into an app. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeAsString(bytes).replace("=", "");
    }

    /** What the QR code for the app says. */
    public static String address(String secret, String account) {
        return "otpauth://totp/" + encoded("Ba Sao:" + account) + "?secret=" + secret + "&issuer=" + encoded("Ba Sao");
    }

    /** The code of this moment. */
    public static String code(String secret, Instant now) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time step for which the code is right, if there is one near this moment. */
    public static OptionalLong step(String secret, String typed, Instant now) {
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        Duration length = CODES.getTimeStep();
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            Instant moment = now.plus(length.multipliedBy(off));
            if (org.basao.platform.security.Secrets.same(code(secret, moment), code)) {
                return OptionalLong.of(moment.getEpochSecond() / length.toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
