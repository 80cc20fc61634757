package org.basao.account.domain;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;

/**
 * Passwords: 10 to 128 characters of any kind, none that a list or a pattern gives away, hashed by Argon2id at the cost that OWASP's
 * Password Storage Cheat Sheet asks for (19 MiB, two rounds, one lane).
 */
public final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int WEIGHED = 64;
    private static final int STRONG_ENOUGH = 2;
    private static final int AT_ONCE = 4;
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 5;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Zxcvbn SCALE = new Zxcvbn();
    /** Words that no foreign list holds. */
    private static final List<String> OURS = List.of("basao", "ocop", "matkhau", "vietnam", "hoptacxa", "nongsan");

    /** A hash costs memory and time: more at once would let strangers stop the server by signing in. */
    private static final Semaphore TURNS = new Semaphore(AT_ONCE);

    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /**
     * Refuses a password that is too short, too long, or easily guessed by whoever knows the person.
     *
     * @param about name and address of the person
     * @throws InvalidField for the field {@code password}
     */
    public static void check(String password, List<String> about) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidField("password", "account.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new InvalidField("password", "account.password.long", LONGEST);
        }
        String weighed = password.substring(0, Math.min(password.length(), WEIGHED));
        List<String> known = new java.util.ArrayList<>(OURS);
        known.addAll(about);
        if (SCALE.measure(weighed, known).getScore() < STRONG_ENOUGH) {
            throw new InvalidField("password", "account.password.known");
        }
    }

    public static String hash(String password) {
        return inTurn(() -> Password.hash(plain(password))
                .addRandomSalt(SALT_BYTES)
                .with(FUNCTION)
                .getResult());
    }

    /** @param hash null if the person is unknown or has no password: takes as long and says no */
    public static boolean isRight(String password, String hash) {
        String against = hash == null ? NOBODY : hash;
        boolean right = password != null
                && password.length() <= LONGEST * 2
                && inTurn(() -> Password.check(plain(password), against).with(FUNCTION));
        return right && hash != null;
    }

    /** The same password typed on another keyboard is the same password. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusinessException("account.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException("account.busy");
        }
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }
}
