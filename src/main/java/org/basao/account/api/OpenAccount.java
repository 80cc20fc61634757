package org.basao.account.api;

import org.basao.platform.i18n.Language;

/**
 * An officer opens an account for somebody who is present.
 *
 * @param phone Vietnamese number as typed
 * @param consent version of the terms that the person agreed to, or null if they did not
 */
public record OpenAccount(String name, String phone, Language language, String consent) {
    @Override
    public String toString() {
        return "OpenAccount";
    }
}
