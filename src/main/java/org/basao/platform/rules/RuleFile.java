package org.basao.platform.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of dated rules on the class path.
 *
 * @param kind what it holds, such as {@code place.provinces}
 * @param versionKey which state of it, such as {@code 2026-07}; new rules get a new key
 * @param path on the class path, such as {@code content/places/provinces.csv}
 */
public record RuleFile(String kind, String versionKey, String path) {

    /** @throws IllegalStateException if this build does not carry the file */
    byte[] bytes() {
        try (InputStream in = RuleFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
