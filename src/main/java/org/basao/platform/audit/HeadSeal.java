package org.basao.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hash of a head. Its key is derived from the operator's secret, which the database does not hold. */
final class HeadSeal {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HeadSeal(String secret) {
        key = new SecretKeySpec(
                hmac(
                        new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM),
                        "audit: head".getBytes(StandardCharsets.UTF_8)),
                ALGORITHM);
    }

    byte[] mac(AuditHead head) {
        byte[] chain = HexFormat.of().parseHex(head.chain());
        return hmac(
                key,
                ByteBuffer.allocate(Long.BYTES + chain.length)
                        .putLong(head.position())
                        .put(chain)
                        .array());
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
