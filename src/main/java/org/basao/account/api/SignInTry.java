package org.basao.account.api;

/**
 * Somebody tries to sign in.
 *
 * @param identifier mail address or telephone number as typed
 * @param remember whether this browser should stay signed in
 * @param device in words, such as {@code Chrome, Android}
 * @param from network address, for delays only; never stored as it is
 */
public record SignInTry(String identifier, String password, boolean remember, String device, String from) {
    @Override
    public String toString() {
        return "SignInTry";
    }
}
