package org.basao.account.api;

/**
 * Somebody types a printed code.
 *
 * @param phone as typed
 * @param password the one they want from now on
 * @param device in words, such as {@code Chrome, Android}
 * @param from network address, for delays only; never stored as it is
 */
public record CodeTry(String phone, String code, String password, String device, String from) {
    @Override
    public String toString() {
        return "CodeTry";
    }
}
