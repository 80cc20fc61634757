package org.basao.organisation;

import org.basao.kernel.TaxCode;
import org.basao.platform.security.Seal;

/** Keeps household tax codes, which are citizens' personal numbers, unread and still comparable. */
public final class TaxCodeSeal {
    private final Seal seal;

    /** @param secret of at least 32 characters */
    public TaxCodeSeal(String secret) {
        seal = new Seal(secret, "household tax code");
    }

    /** Another text each time, even for the same code. */
    public byte[] seal(TaxCode.Household code) {
        return seal.seal(code.value());
    }

    /** @throws IllegalStateException if it was sealed with another secret or changed since */
    public TaxCode.Household open(byte[] sealed) {
        return new TaxCode.Household(seal.open(sealed));
    }

    /** The same 32 bytes for the same code: for finding it again and for uniqueness. */
    public byte[] fingerprint(TaxCode.Household code) {
        return seal.fingerprint(code.value());
    }
}
