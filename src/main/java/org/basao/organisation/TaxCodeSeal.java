package org.basao.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.basao.kernel.TaxCode;

/**
 * Keeps household tax codes, which are citizens' personal numbers: AES-GCM for whoever may see one, and a keyed hash by which two of
 * them are compared unseen. Both keys are derived from the operator's secret; with another secret nothing can be read any more.
 */
public final class TaxCodeSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec encryptionKey;
    private final SecretKeySpec equalityKey;

    /** @param secret of at least 32 characters */
    public TaxCodeSeal(String secret) {
        encryptionKey = new SecretKeySpec(derived(secret, "household tax code: encryption"), "AES");
        equalityKey = new SecretKeySpec(derived(secret, "household tax code: equality"), "HmacSHA256");
    }

    /** Another text each time, even for the same code. */
    public byte[] seal(TaxCode.Household code) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, code.value().getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed with another secret or changed since */
    public TaxCode.Household open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] code = crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        return new TaxCode.Household(new String(code, StandardCharsets.US_ASCII));
    }

    /** The same 32 bytes for the same code: for finding it again and for uniqueness. */
    public byte[] fingerprint(TaxCode.Household code) {
        return hmac(equalityKey, code.value());
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed tax code cannot be read with this BASAO_SECRET", e);
        }
    }

    private static byte[] derived(String secret, String purpose) {
        return hmac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), purpose);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
