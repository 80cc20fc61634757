package org.basao.account.api;

import java.time.Instant;

/**
 * What an officer prints and hands over: shown this once.
 *
 * @param person public code
 * @param phone in international form
 * @param code in two groups of five
 * @param until when it ends
 * @param fresh whether it opens an account or gives a new password; otherwise it changes the number
 */
public record PrintedCode(String person, String name, String phone, String code, Instant until, boolean fresh) {
    @Override
    public String toString() {
        return "PrintedCode";
    }
}
