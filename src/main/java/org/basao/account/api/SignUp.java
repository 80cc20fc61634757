package org.basao.account.api;

import org.basao.platform.i18n.Language;

/**
 * Somebody asks for an account.
 *
 * @param address mail address as typed
 * @param consent version of the terms that were agreed to, or null if they were not
 */
public record SignUp(String name, String address, String password, Language language, String consent) {
    @Override
    public String toString() {
        return "SignUp";
    }
}
