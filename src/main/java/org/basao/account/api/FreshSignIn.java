package org.basao.account.api;

import java.time.Instant;

/**
 * A sign-in that just began: the token goes into the browser's cookie and is known to nobody else.
 *
 * @param kept whether the cookie outlives the browser
 */
public record FreshSignIn(String token, boolean kept, Instant expiresAt) {
    @Override
    public String toString() {
        return "FreshSignIn";
    }
}
