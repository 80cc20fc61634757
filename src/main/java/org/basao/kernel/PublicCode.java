package org.basao.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code by which a public thing is known in addresses, on labels and in QR marks: ten characters without look-alikes (no
 * 0, 1, I, L, O), the last of which checks the others. Every single wrong character and every swap of neighbours is noticed.
 *
 * @param value ten upper-case characters
 */
public record PublicCode(String value) {
    public static final int LENGTH = 10;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** @throws IllegalArgumentException if the text is not a code of ours */
    public PublicCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a public code");
        }
    }

    /** A fresh code; whether it is already taken is for the register of codes to say. */
    public static PublicCode random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PublicCode(text.append(checkCharacter(text)).toString());
    }

    /** Reads a code as people type it: any case, blanks and hyphens inside. Empty if it is none of ours. */
    public static Optional<PublicCode> parse(String typed) {
        if (typed == null || typed.length() > 40) {
            return Optional.empty();
        }
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isValid(text) ? Optional.of(new PublicCode(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return checkCharacter(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1);
    }

    /** Weights 2 to 10 modulo the prime 31: different weights notice swaps, a prime modulus notices single errors. */
    private static char checkCharacter(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
