package org.basao.platform.files;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody guesses: 144 random bits in 24 characters. */
final class FileKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private FileKeys() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
