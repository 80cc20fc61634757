package org.basao.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over an entry in one canonical form, version 1: each field as its length in four bytes and its UTF-8 bytes, -1 for null, in
 * the order of {@link #COLUMNS}; the time in microseconds since 1970. It must never change for entries that are sealed. All hashes are
 * handed around as 64 hexadecimal digits.
 */
final class EntryDigest {
    /** The columns that {@link #of} reads, in its order. */
    static final String COLUMNS =
            "e.id, e.happened_at, e.actor, e.acting_for, e.action, e.subject_kind, e.subject_code,"
                    + " e.reason, e.details, e.person, e.personal_digest";

    static final String START = "0".repeat(64);
    private static final int FIRST_TEXT = 3;
    private static final int LAST_TEXT = 10;
    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    private final MessageDigest sha256 = sha256();

    private EntryDigest() {}

    /** @param row with {@link #COLUMNS} first */
    static String of(ResultSet row) throws SQLException {
        EntryDigest digest = new EntryDigest();
        digest.sha256.update((byte) 1);
        digest.number(row.getLong(1));
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        digest.number(Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / NANOS));
        for (int column = FIRST_TEXT; column <= LAST_TEXT; column++) {
            digest.text(row.getString(column));
        }
        digest.bytes(row.getBytes(LAST_TEXT + 1));
        return hex(digest.sha256.digest());
    }

    /** Over personal values: without the salt, which goes with them, nobody can try out values against it. */
    static byte[] personal(byte[] salt, Map<String, String> values) {
        EntryDigest digest = new EntryDigest();
        digest.bytes(salt);
        new TreeMap<>(values).forEach((name, value) -> {
            digest.text(name);
            digest.text(value);
        });
        return digest.sha256.digest();
    }

    /** The link after that chain for an entry with that digest. */
    static String link(String chain, String entry) {
        MessageDigest link = sha256();
        link.update(HexFormat.of().parseHex(chain));
        return hex(link.digest(HexFormat.of().parseHex(entry)));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private void number(long value) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }

    private void text(String value) {
        bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] value) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : value.length)
                .flip());
        if (value != null) {
            sha256.update(value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
